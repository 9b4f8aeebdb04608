/// Reconciliation: what was expected in drawers and at the door, what was found, why they may
/// differ, and the ledger as files.
@NullMarked
package org.daybook.app.ui.reconcile;

import org.jspecify.annotations.NullMarked;
