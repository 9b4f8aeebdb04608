package org.daybook.app.service.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was paid: found again, given back, and told on its receipt.
class RefundServiceIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenTill till;
  private OpenedDesk desk;
  private CashServices cash;

  @BeforeEach
  void open() {
    till = new OpenTill(folder, centre, 0);
    desk = till.desk;
    cash = till.cash;
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void aReceiptOfAPartNamesItsShareOfTheTaxAndAllPartsComeToIt() {
    policy(1_900, 0);
    long sum = 0;
    for (long part : new long[] {9_999, 1, 14_000}) {
      var place = till.account(BookOfStudents.LAYLA).due().getLast();
      var taken = till.take(BookOfStudents.LAYLA, List.of(place.of(part)), part);
      desk.clock.advance(Duration.ofSeconds(1));
      var receipt = till.receipt(taken.paymentId());
      var tax = receipt.tax();
      sum += tax == null ? 0 : tax.amountMinor();
    }
    assertEquals(3_832, sum, "19 % in 240.00");
  }

  @Test
  void aPaymentIsFoundByItsReceiptAndByItsPayer() {
    till.take(BookOfStudents.LAYLA, till.account(BookOfStudents.LAYLA).due(), 25_500);
    till.take(BookOfStudents.KARIM, List.of(DueItem.onAccount(500)), 500);
    var receipt = till.till().payments().getFirst().receipt();
    var refunds = cash.refunds();

    for (var typed : List.of("2", "000002", receipt, receipt.toLowerCase(Locale.ROOT))) {
      assertEquals(
          List.of(500L),
          refunds.find(typed, null, centre.staff).stream().map(TakenPayment::totalMinor).toList(),
          typed);
    }
    assertEquals(2, refunds.find("", null, centre.staff).size());
    assertEquals(
        List.of(25_500L),
        refunds.find("", BookOfStudents.LAYLA, centre.staff).stream()
            .map(TakenPayment::totalMinor)
            .toList());
    assertEquals(List.of(), refunds.find("77", null, centre.staff));
    PricedCentre.put(
        desk,
        List.of(
            new Role(Centre.id(4), centre.organisation, "Front desk", List.of("register.mark"))));
    assertEquals(List.of(), refunds.find("", null, centre.staff));
  }

  @Test
  void aSessionThatWasGivenBackIsDueAgain() {
    var enrolled = centre.students().getFirst().id();
    var account = till.account(enrolled);
    till.take(enrolled, account.due(), 1_500);
    assertEquals(List.of(), till.account(enrolled).due());
    policy(0, 2_000);
    var payment = cash.refunds().find("", enrolled, centre.staff).getFirst().paymentId();
    var line = cash.refunds().payment(payment, centre.staff).orElseThrow().lines().getFirst();
    var refund =
        new RefundPayment(
            payment,
            till.shift(),
            "EUR",
            List.of(new RefundItem(line.lineId(), 1_500)),
            Tender.CASH,
            "Ill",
            null);
    assertInstanceOf(
        CaptureResult.Saved.class, cash.refunds().give(centre.staff, UUID.randomUUID(), refund));
    var shiftId = till.shift();
    var shift = desk.replica.read(facts -> facts.find(CashShift.TABLE, shiftId));
    assertEquals(0, shift.orElseThrow().expectedMinor());
    assertEquals(
        List.of(1_500L), till.account(enrolled).due().stream().map(DueItem::amountMinor).toList());
    assertEquals(
        new CaptureResult.Refused(0, Reason.TRANSITION_NOT_ALLOWED),
        cash.refunds().give(centre.staff, UUID.randomUUID(), refund));
  }

  private void policy(int tax, long alone) {
    PricedCentre.put(
        desk,
        List.of(
            new CashPolicy(
                Centre.id(80_031),
                centre.organisation,
                centre.branch,
                0,
                "VAT",
                tax,
                true,
                0,
                true,
                alone)));
  }
}
