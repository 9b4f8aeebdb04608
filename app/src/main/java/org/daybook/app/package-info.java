@NullMarked
package org.daybook.app;

import org.jspecify.annotations.NullMarked;
