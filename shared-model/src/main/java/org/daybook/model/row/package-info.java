/// What a replicated row is, how it is found, and how both databases store it.
@NullMarked
package org.daybook.model.row;

import org.jspecify.annotations.NullMarked;
