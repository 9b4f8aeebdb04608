@NullMarked
package org.daybook.server;

import org.jspecify.annotations.NullMarked;
