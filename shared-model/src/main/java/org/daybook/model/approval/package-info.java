/// One person allowing what another does, at the desk of that other: with her PIN, signed, bound to
/// what she allowed, and checked by the centre without trusting the desk's word for it.
@NullMarked
package org.daybook.model.approval;

import org.jspecify.annotations.NullMarked;
