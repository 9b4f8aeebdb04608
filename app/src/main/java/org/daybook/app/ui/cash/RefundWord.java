package org.daybook.app.ui.cash;

import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// What is to be said of a refund before it is made.
///
/// @param totalMinor all that is given back
/// @param wrong why an amount cannot be read, or null
/// @param objection what the rule says against it, or null
/// @param asked whether the rule was asked about what is typed now
record RefundWord(
    long totalMinor, TypedMoney.@Nullable Why wrong, @Nullable Reason objection, boolean asked) {
  static final RefundWord NOTHING = new RefundWord(0, null, null, false);

  /// Whether somebody else has to allow it.
  boolean needsApproval() {
    return objection == Reason.APPROVAL_NEEDED;
  }

  /// Whether nothing but an approval may be missing.
  boolean stands() {
    return asked && totalMinor > 0 && wrong == null && (objection == null || needsApproval());
  }
}
