package org.daybook.app.ui.reconcile;

import java.util.UUID;
import org.daybook.app.service.reconcile.ReportOf;

/// Where reconciliation leads.
public interface ReconcileActions {

  /// To the copy of a payment's receipt, which was counted.
  void openReceipt(UUID paymentId);

  /// To a report as it is printed.
  void print(ReportOf report);

  /// Back to where somebody came from.
  void back();
}
