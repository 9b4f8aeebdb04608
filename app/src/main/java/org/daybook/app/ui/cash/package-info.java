/// The cash desk: who pays, for what and how; opening and handing over the shift; the receipts of
/// it.
@NullMarked
package org.daybook.app.ui.cash;

import org.jspecify.annotations.NullMarked;
