package org.daybook.app.service.cash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Price;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.operation.DeviceKey;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.SignedReceipt;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the code on a receipt says, on a real desk with a real journal.
class ReceiptCodeIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenTill till;
  private OpenedDesk desk;
  private CashServices cash;

  @BeforeEach
  void open() {
    till = new OpenTill(folder, centre, 10_000);
    desk = till.desk;
    cash = till.cash;
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void itIsTheDesksSignedWordAboutTheOperationInTheJournal() throws Exception {
    var receipt = sold(BookOfStudents.LAYLA, false);

    var code = SignedReceipt.read(receipt.checkCode());
    var said = code.statement();
    var last = desk.journal.head().sequence();
    var operation = desk.journal.read(last, 1).getFirst().bytes();
    assertEquals(centre.device, said.deviceId());
    assertEquals(1, said.epoch());
    assertEquals(last, said.sequence());
    assertEquals("EUR", said.currency());
    assertEquals(25_500, said.amountMinor());
    assertArrayEquals(HashChain.sha256(operation), said.operationHash());
    var key = new DeviceKey(desk.keys.publicKey());
    assertTrue(key.fits(said.signedText(), code.signature()));
  }

  /// The clock stands still here.
  @Test
  void paymentsOfOneMomentHaveTheirOwnCodes() throws Exception {
    var layla = sold(BookOfStudents.LAYLA, false);
    long operation = SignedReceipt.read(layla.checkCode()).statement().sequence();
    sold(centre.students().getFirst().id(), false);

    var again = cash.till().receipt(layla.paymentId(), true, centre.staff).orElseThrow();
    var said = SignedReceipt.read(again.checkCode()).statement();
    assertEquals(operation, said.sequence());
    assertEquals(layla.checkCode(), again.checkCode());
  }

  @Test
  void everyCopyHasTheSameCode() {
    var first = sold(BookOfStudents.LAYLA, false);
    cash.gestures().reprint(centre.staff, UUID.randomUUID(), first.paymentId());
    var copy = cash.till().receipt(first.paymentId(), true, centre.staff).orElseThrow();
    assertEquals(1, copy.copy());
    assertEquals(first.checkCode(), copy.checkCode());
  }

  @Test
  void aSeatThatTheCentreHasNotConfirmedIsPrintedAsSuch() {
    var known = sold(BookOfStudents.LAYLA, false);
    assertTrue(known.lines().stream().noneMatch(Receipt.Line::provisional));

    enrol(BookOfStudents.KARIM);
    var claimed = sold(BookOfStudents.KARIM, true);
    assertEquals(List.of(true), claimed.lines().stream().map(Receipt.Line::provisional).toList());
  }

  private void enrol(UUID studentId) {
    var role =
        new Role(
            Centre.id(4),
            centre.organisation,
            "Front desk",
            List.of(Permission.CASH_TAKE.wireName(), Permission.ENROLMENT_CREATE.wireName()));
    var price =
        new Price(
            Price.idOf(centre.branch, BookOfStudents.ROBOTICS, PaymentPurpose.ENROLMENT),
            centre.organisation,
            centre.branch,
            BookOfStudents.ROBOTICS,
            PaymentPurpose.ENROLMENT,
            20_000,
            true);
    PricedCentre.put(desk, List.of(role, price));
    var claim =
        new EnrolStudent(
            Centre.id(80_100),
            studentId,
            BookOfStudents.ROBOTICS,
            EnrolmentState.PENDING_PAYMENT,
            Centre.DAY,
            null,
            null);
    var captured = desk.capture.capture(Gesture.of(UUID.randomUUID(), centre.staff, claim));
    assertInstanceOf(CaptureResult.Saved.class, captured, captured.toString());
  }

  private Receipt sold(UUID studentId, boolean enrolmentOnly) {
    var items =
        till.account(studentId).due().stream()
            .filter(it -> !enrolmentOnly || it.purpose() == PaymentPurpose.ENROLMENT)
            .toList();
    long total = items.stream().mapToLong(DueItem::amountMinor).sum();
    return till.receipt(till.take(studentId, items, total).paymentId());
  }
}
