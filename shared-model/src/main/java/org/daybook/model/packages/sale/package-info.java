/// The catalogue of packages, and selling, granting and giving back packages otherwise than with a
/// payment at the desk, which is [org.daybook.model.cash.TakePayment].
@NullMarked
package org.daybook.model.packages.sale;

import org.jspecify.annotations.NullMarked;
