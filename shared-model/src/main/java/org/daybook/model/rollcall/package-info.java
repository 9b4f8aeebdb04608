/// Registers, attendance marks and corrections: facts that are never refused.
@NullMarked
package org.daybook.model.rollcall;

import org.jspecify.annotations.NullMarked;
