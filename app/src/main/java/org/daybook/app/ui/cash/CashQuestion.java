package org.daybook.app.ui.cash;

import java.util.List;
import java.util.UUID;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.StatementLine;
import org.daybook.app.service.cash.TillService.Holder;
import org.daybook.model.cash.CashMovement;

/// What is asked or shown over the cash desk.
sealed interface CashQuestion {

  /// How much goes in or out, and why.
  record Move(UUID intentId, CashMovement movement) implements CashQuestion {}

  /// Who answers for the shift from now on.
  record HandOver(UUID intentId, List<Holder> holders) implements CashQuestion {}

  /// Which session somebody wants to pay at the door.
  record AddSession(List<DueItem> offered) implements CashQuestion {}

  /// Which package of lessons somebody wants to buy.
  record AddPackage(List<DueItem> sold) implements CashQuestion {}

  /// How much is paid on account.
  record AddOnAccount() implements CashQuestion {}

  /// Why somebody owes what they owe.
  record Statement(String name, long owedMinor, List<StatementLine> lines)
      implements CashQuestion {}

  /// Of which payment something is given back.
  record FindPayment(RefundSearch search) implements CashQuestion {}

  /// How much of a payment is given back, how and why.
  record Refund(RefundViewModel refund) implements CashQuestion {}

  /// All payments of this shift.
  record Payments() implements CashQuestion {}

  /// What waits for the receipt printer.
  record Prints() implements CashQuestion {}

  /// Why something is not to be printed.
  ///
  /// @param name what people call it
  record DropPrint(UUID jobId, String name) implements CashQuestion {}
}
