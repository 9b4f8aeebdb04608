/// Why a drawer's count may differ from what is expected in it. Pure: from the movements of a
/// shift, the difference and the count by denomination come proposals, the likeliest first. They
/// are hints for the person who looks for the cause; nothing is ever posted because of them.
///
/// Amounts are `long` minor units of one currency. A difference is counted − expected: positive
/// when there is more in the drawer than there should be.
@NullMarked
package org.daybook.model.cash.explain;

import org.jspecify.annotations.NullMarked;
