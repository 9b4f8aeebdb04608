package org.daybook.model.cash;

import static org.daybook.model.cash.Till.EUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.Require;
import org.junit.jupiter.api.Test;

/// What is no money: no command holds it, whoever sends it.
class BadCashTest {
  private static final UUID ID = Centre.id("shift", 1);

  private final Till till = new Till();

  @Test
  void noCommandHoldsANegativeAmountOrOneThatOverflows() {
    List<LongFunction<Object>> holders =
        List.of(
            it -> new OpenShift(ID, EUR, it),
            it -> new MoveCash(ID, CashMovement.PAY_OUT, EUR, it, "Milk"),
            it -> new SendCash(ID, EUR, it, "To the safe"),
            it -> new ReceiveCash(ID, ID, EUR, it),
            it -> new DepositCash(EUR, it, "Slip"),
            it -> new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, it),
            it -> new Tendered(Tender.CASH, it, null),
            it -> new RefundItem(ID, it),
            it -> new ChargeEnrolment(ID, EUR, it, "Agreed"),
            it -> new CreditCharge(ID, EUR, it, "Ill"),
            it -> new Pieces(it, 1),
            it -> new SetPrice(ID, PaymentPurpose.SESSION, EUR, it, true));
    for (int i = 0; i < holders.size(); i++) {
      var holder = holders.get(i);
      for (long amount : new long[] {-1, Long.MIN_VALUE, Require.AMOUNT + 1, Long.MAX_VALUE}) {
        assertThrows(
            IllegalArgumentException.class, () -> holder.apply(amount), i + " with " + amount);
      }
    }
    assertThrows(IllegalArgumentException.class, () -> new RefundItem(ID, 0));
    assertThrows(RuntimeException.class, () -> new Pieces(Require.AMOUNT, 1_000_000));
  }

  @Test
  void anotherCurrencyMovesNothing() {
    till.session(1_500);
    var payment = till.lastPayment().id();
    var line = till.centre.facts().list(PaymentLine.BY_PAYMENT, payment).getFirst().id();
    var before = till.drawer();
    List<Function<String, Command>> commands =
        List.of(
            it -> new OpenShift(Till.CASHBOX, it, 100),
            it -> new MoveCash(till.shift, CashMovement.PAY_OUT, it, 100, "Milk"),
            it -> new SendCash(till.shift, it, 100, "Away"),
            it -> new DepositCash(it, 100, "Slip"),
            it ->
                new RefundPayment(
                    payment,
                    till.shift,
                    it,
                    List.of(new RefundItem(line, 100)),
                    Tender.CASH,
                    "Ill",
                    null),
            it -> new ChargeEnrolment(Till.ENROLMENT, it, 24_000, null));
    for (var command : commands) {
      assertEquals(
          Reason.WRONG_CURRENCY,
          till.run(command.apply("EGP"), RoleTemplate.OWNER).reason(),
          command.apply("EGP").toString());
    }
    assertEquals(before, till.drawer());
    assertThrows(IllegalArgumentException.class, () -> commands.getFirst().apply("EURO"));
  }

  @Test
  void noMoneyGoesBackOutOfAForeignDrawer() {
    till.session(1_500);
    var payment = till.lastPayment().id();
    var line = till.centre.facts().list(PaymentLine.BY_PAYMENT, payment).getFirst().id();
    till.run(new SetCashPolicy(0, "Tax", 0, true, EUR, 0, true, 500));
    var refund =
        new RefundPayment(
            payment, till.shift, EUR, List.of(new RefundItem(line, 100)), Tender.CASH, "Ill", null);
    var elsewhere = till.atAnotherDesk(Centre.id("device", 2), 1);
    assertEquals(Reason.FOREIGN_SHIFT, till.centre.run(refund, elsewhere).reason());
    assertNull(till.run(refund, RoleTemplate.FRONT_DESK).reason());
  }
}
