/// Rows that the server writes on a rhythm for one purpose: that a desk on which they grow old
/// knows that the server's news do not reach it, whatever else seems well.
@NullMarked
package org.daybook.model.canary;

import org.jspecify.annotations.NullMarked;
