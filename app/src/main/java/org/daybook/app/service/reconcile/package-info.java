/// Reconciliation at the desk: one reading of the branch's ledger, from which the screen, the X and
/// Z reports and every file come.
@NullMarked
package org.daybook.app.service.reconcile;

import org.jspecify.annotations.NullMarked;
