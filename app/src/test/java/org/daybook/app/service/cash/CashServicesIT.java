package org.daybook.app.service.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.TakeResult.Refused;
import org.daybook.app.service.cash.TakeResult.Taken;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.cash.Tender;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Footprint;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CashServicesIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private CashServices cash;

  @BeforeEach
  void open() {
    openDesk();
    desk.filled(centre);
    PricedCentre.fill(desk, centre);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aShiftBeginsWithItsFloatAndIsTheDesksOnlyOne() {
    assertNull(till().shift());
    assertEquals(List.of("Front drawer"), names(till().cashboxes()));

    openShift(10_000);

    var shift = till().shift();
    assertNotNull(shift);
    assertEquals("Front drawer", shift.cashbox());
    assertEquals("Rana Desk", shift.heldBy());
    assertEquals(10_000, expected());
    desk.clock.advance(Duration.ofSeconds(1));
    assertEquals(
        new CaptureResult.Refused(0, Reason.SHIFT_OPEN_ALREADY),
        cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, 0));
  }

  @Test
  void whatIsOwedIsKnownBeforeAnythingIsTyped() {
    var account = account(BookOfStudents.LAYLA);
    assertEquals("Layla Haddad", account.name());
    assertEquals(0, account.owedMinor());
    assertEquals(List.of(1_500L, 24_000L), amounts(account));
    assertEquals(
        List.of(PaymentPurpose.SESSION, PaymentPurpose.ENROLMENT),
        account.due().stream().map(DueItem::purpose).toList());
    assertEquals(25_500, account.toPayMinor());
    assertEquals(List.of(), account.statement());
  }

  @Test
  void whoHasASeatPaysNothingAtTheDoorUnlessTheCohortIsPaidBySession() {
    var enrolled = centre.students().getFirst().id();
    assertEquals(List.of(1_500L), amounts(account(enrolled)));

    setPrice(centre.cohort, PaymentPurpose.ENROLMENT, 9_000L);

    assertEquals(List.of(), amounts(account(enrolled)));
    assertEquals(
        List.of(1_500L, 9_000L),
        account(enrolled).offered().stream().map(DueItem::amountMinor).toList());
  }

  @Test
  void cashPaysWhatIsOwedAndTheStatementSaysSo() {
    openShift(10_000);
    var account = account(BookOfStudents.LAYLA);

    var taken = take(UUID.randomUUID(), sale(account, 30_000));

    assertInstanceOf(Taken.class, taken);
    assertEquals(35_500, expected(), "the float and what was paid, without the change");
    var after = account(BookOfStudents.LAYLA);
    assertEquals(0, after.owedMinor());
    assertEquals(List.of(), after.due());
    assertEquals(
        List.of(EntryKind.PAYMENT, EntryKind.CHARGE, EntryKind.CHARGE),
        after.statement().stream().map(StatementLine::kind).toList());
    assertEquals(0, after.statement().getFirst().balanceMinor());
    var payment = till().payments().getFirst();
    assertEquals("Layla Haddad", payment.payer());
    assertEquals(25_500, payment.totalMinor());
    assertTrue(payment.receipt().matches("NRT-[2-9A-Z]{3}-000001"), payment.receipt());
    assertTrue(till().nextReceipt().endsWith("-000002"), till().nextReceipt());
  }

  @Test
  void aPartLeavesTheRestOwed() {
    openShift(0);
    var place = account(BookOfStudents.LAYLA).due().get(1);
    take(UUID.randomUUID(), cashFor(BookOfStudents.LAYLA, List.of(place.of(10_000)), 10_000));

    var after = account(BookOfStudents.LAYLA);
    assertEquals(14_000, after.owedMinor());
    assertEquals(List.of(1_500L, 14_000L), amounts(after));
    assertTrue(after.due().get(1).charged());
  }

  @Test
  void moneyOnAccountIsSpentOnWhatIsDueNext() {
    openShift(0);
    take(
        UUID.randomUUID(), cashFor(BookOfStudents.LAYLA, List.of(DueItem.onAccount(4_000)), 4_000));

    var after = account(BookOfStudents.LAYLA);
    assertEquals(4_000, after.creditMinor());
    assertEquals(List.of(1_500L, 20_000L), amounts(after));

    take(UUID.randomUUID(), sale(after, 21_500));
    assertEquals(0, account(BookOfStudents.LAYLA).owedMinor());
    assertEquals(List.of(), account(BookOfStudents.LAYLA).due());
  }

  @Test
  void aSecondEnterTakesTheMoneyOnce() {
    openShift(0);
    var intent = UUID.randomUUID();
    var sale = sale(account(BookOfStudents.LAYLA), 25_500);

    var once = take(intent, sale);
    var twice = take(intent, sale);

    assertEquals(once, twice);
    assertEquals(25_500, expected());
    assertEquals(1, till().payments().size());
  }

  /// The clock stands still here; settled operations say no more what they wrote.
  @Test
  void aSecondEnterFindsItsOwnPaymentAmongThoseOfOneMoment() {
    openShift(0);
    var intents = List.of(UUID.randomUUID(), UUID.randomUUID());
    var sales =
        List.of(
            cashFor(BookOfStudents.LAYLA, List.of(DueItem.onAccount(400)), 400),
            cashFor(BookOfStudents.KARIM, List.of(DueItem.onAccount(500)), 500));
    var first = take(intents.getFirst(), sales.getFirst());
    var last = take(intents.getLast(), sales.getLast());
    assertNotEquals(first, last);
    settle();

    assertEquals(first, take(intents.getFirst(), sales.getFirst()));
    assertEquals(last, take(intents.getLast(), sales.getLast()));
  }

  @Test
  void undoGivesTheMoneyBackAndKeepsTheNumber() {
    openShift(0);
    var taken =
        assertInstanceOf(
            Taken.class, take(UUID.randomUUID(), sale(account(BookOfStudents.LAYLA), 25_500)));

    cash.gestures().undo(centre.staff, UUID.randomUUID(), taken.paymentId());

    assertEquals(0, expected());
    assertEquals(PaymentState.REVERSED, till().payments().getFirst().state());
    assertEquals(24_000, account(BookOfStudents.LAYLA).owedMinor(), "the place stays charged");
    assertEquals(25_500, account(BookOfStudents.LAYLA).toPayMinor());
    assertTrue(till().nextReceipt().endsWith("-000002"));
  }

  @Test
  void undoIsForAMoment() {
    openShift(0);
    var taken =
        assertInstanceOf(
            Taken.class, take(UUID.randomUUID(), sale(account(BookOfStudents.LAYLA), 25_500)));
    desk.clock.advance(Duration.ofMinutes(2));

    assertEquals(
        new CaptureResult.Refused(0, Reason.UNDO_LATE),
        cash.gestures().undo(centre.staff, UUID.randomUUID(), taken.paymentId()));
  }

  @Test
  void aDeskThatWasKilledKeepsItsShiftAndItsReceipts() {
    openShift(10_000);
    var intent = UUID.randomUUID();
    var sale = sale(account(BookOfStudents.LAYLA), 25_500);
    var taken = take(intent, sale);
    var shift = till().shift();

    desk.close();
    openDesk();

    assertEquals(shift, till().shift());
    assertEquals(35_500, expected());
    assertEquals(taken, take(intent, sale), "what was in the air is taken once");
    assertEquals(35_500, expected());
    take(UUID.randomUUID(), cashFor(BookOfStudents.KARIM, List.of(DueItem.onAccount(500)), 500));
    assertEquals(
        List.of("000002", "000001"),
        till().payments().stream().map(it -> it.receipt().substring(8)).toList());
  }

  @Test
  void noMoneyIsTakenInAShiftThatIsClosedOrAnothersOrUnknown() {
    openShift(0);
    var sale = sale(account(BookOfStudents.LAYLA), 25_500);
    var shift =
        desk.replica.read(facts -> facts.find(CashShift.TABLE, sale.shiftId())).orElseThrow();
    put(shift, ShiftState.COUNTED, shift.atDeviceId());
    assertEquals(new Refused(Reason.SHIFT_CLOSED), take(UUID.randomUUID(), sale));
    put(shift, ShiftState.OPEN, Centre.id(99_999));
    assertEquals(new Refused(Reason.FOREIGN_SHIFT), take(UUID.randomUUID(), sale));
    var nowhere =
        new Sale(Centre.id(99_998), sale.studentId(), sale.items(), Tender.CASH, null, 25_500);
    assertEquals(new Refused(Reason.NOT_FOUND), take(UUID.randomUUID(), nowhere));
    assertEquals(
        List.of(), desk.replica.read(facts -> facts.list(Payment.BY_SHIFT, sale.shiftId())));
  }

  @Test
  void whoMayNotTakeCashSeesAndTakesNothing() {
    openShift(0);
    var sale = sale(account(BookOfStudents.LAYLA), 25_500);
    may(Permission.REGISTER_MARK);

    assertTrue(cash.till().account(BookOfStudents.LAYLA, centre.staff).isEmpty());
    assertEquals(new Refused(Reason.NOT_PERMITTED), take(UUID.randomUUID(), sale));
  }

  @Test
  void twoEntriesOfOnePersonOweTogether() {
    openShift(0);
    var second = Centre.id(80_020);
    PricedCentre.put(
        desk,
        List.of(
            PricedCentre.place(centre, second, BookOfStudents.KARIM),
            PricedCentre.merged(centre, BookOfStudents.KARIM, BookOfStudents.LAYLA)));

    var account = account(BookOfStudents.KARIM);
    assertEquals(BookOfStudents.LAYLA, account.studentId());
    assertEquals(List.of(1_500L, 24_000L, 24_000L), amounts(account));

    assertInstanceOf(Taken.class, take(UUID.randomUUID(), sale(account, 49_500)));
    var after = account(BookOfStudents.LAYLA);
    assertEquals(0, after.owedMinor());
    assertEquals(List.of(), after.due());
  }

  @Test
  void otherTendersStayOutOfTheDrawer() {
    openShift(0);
    var account = account(BookOfStudents.LAYLA);
    var shift = till().shift();
    assertNotNull(shift);
    var sale =
        new Sale(
            shift.shiftId(), account.studentId(), account.due(), Tender.MOBILE_MONEY, "QX17", 0);

    var taken = assertInstanceOf(Taken.class, take(UUID.randomUUID(), sale));

    assertEquals(0, expected());
    var receipt = cash.till().receipt(taken.paymentId(), false, centre.staff).orElseThrow();
    assertEquals(
        List.of(new Receipt.Given(Tender.MOBILE_MONEY, 25_500, "QX17")), receipt.tenders());
  }

  @Test
  void cashGoesInAndOutAndTheDrawerIsHandedOver() {
    openShift(10_000);
    var shift = till().shift();
    assertNotNull(shift);
    move(shift, CashMovement.PAY_IN, 2_000);
    move(shift, CashMovement.PAY_OUT, 500);
    move(shift, CashMovement.SAFE_DROP, 5_000);
    move(shift, CashMovement.NO_SALE, 0);
    assertEquals(6_500, expected());
    assertEquals(List.of("Rana Desk"), names());

    cash.gestures().handOver(centre.staff, UUID.randomUUID(), shift.shiftId(), centre.staff);

    assertEquals(shift, till().shift());
  }

  @Test
  void aReceiptIsMarkedAndItsCopiesAreCounted() {
    openShift(0);
    var taken =
        assertInstanceOf(
            Taken.class, take(UUID.randomUUID(), sale(account(BookOfStudents.LAYLA), 30_000)));

    var first = cash.till().receipt(taken.paymentId(), false, centre.staff).orElseThrow();
    assertTrue(first.mark().matches("[2-9A-Z]{4}"), first.mark());
    assertEquals(0, first.copy());
    assertEquals(4_500, first.changeMinor());
    assertEquals(2, first.lines().size());

    cash.gestures().reprint(centre.staff, UUID.randomUUID(), taken.paymentId());
    cash.gestures().reprint(centre.staff, UUID.randomUUID(), taken.paymentId());

    var copy = cash.till().receipt(taken.paymentId(), true, centre.staff).orElseThrow();
    assertEquals(2, copy.copy());
    assertEquals(first.mark(), copy.mark());
    assertEquals(first.number(), copy.number());
  }

  @Test
  void whatIsSetUpIsReadAgain() {
    may(Permission.CASHBOX_EDIT, Permission.PRICE_EDIT, Permission.POLICY_EDIT);
    var intent = UUID.randomUUID();
    var box = cash.setup().newCashbox(intent);
    cash.setup().define(centre.staff, intent, new CashboxLine(box, "Back drawer", true));
    cash.setup()
        .define(
            centre.staff,
            UUID.randomUUID(),
            new CashboxLine(PricedCentre.DRAWER, "Front drawer", false));
    setPrice(BookOfStudents.ENGLISH, PaymentPurpose.ENROLMENT, 25_000L);
    setPrice(centre.cohort, PaymentPurpose.SESSION, null);

    var setup = cash.setup().read().orElseThrow();

    assertEquals(List.of("Back drawer", "Front drawer"), names(setup.cashboxes()));
    assertEquals(List.of("Back drawer"), names(till().cashboxes()));
    var english =
        setup.prices().stream()
            .filter(it -> it.subjectId().equals(BookOfStudents.ENGLISH))
            .findFirst()
            .orElseThrow();
    assertEquals(25_000L, english.of(PaymentPurpose.ENROLMENT));
    assertNull(
        setup.prices().stream()
            .filter(it -> it.subjectId().equals(centre.cohort))
            .findFirst()
            .orElseThrow()
            .sessionMinor());
    assertEquals("EUR", setup.currency());
  }

  private void openDesk() {
    desk = new OpenedDesk(folder, centre);
    cash = PricedCentre.services(desk);
  }

  private void openShift(long floatMinor) {
    assertInstanceOf(
        CaptureResult.Saved.class,
        cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, floatMinor));
  }

  private Till till() {
    return cash.till().till(centre.staff).orElseThrow();
  }

  private StudentAccount account(UUID studentId) {
    return cash.till().account(studentId, centre.staff).orElseThrow();
  }

  private static List<Long> amounts(StudentAccount account) {
    return account.due().stream().map(DueItem::amountMinor).toList();
  }

  private TakeResult take(UUID intent, Sale sale) {
    return cash.gestures().take(centre.staff, intent, sale);
  }

  private Sale sale(StudentAccount account, long received) {
    return cashFor(account.studentId(), account.due(), received);
  }

  private Sale cashFor(UUID studentId, List<DueItem> items, long received) {
    var shift = till().shift();
    assertNotNull(shift);
    return new Sale(shift.shiftId(), studentId, items, Tender.CASH, null, received);
  }

  private void settle() {
    desk.replica.write(transaction -> {
      transaction.settle(transaction.pending().stream().map(CashServicesIT::settled).toList());
      return true;
    });
  }

  private static OutboxEntry settled(OutboxEntry it) {
    return new OutboxEntry(
        it.sequence(),
        it.intentId(),
        it.command(),
        it.actorId(),
        it.capturedAt(),
        it.needs(),
        OutboxState.SETTLED,
        it.expected(),
        it.expectedReason(),
        it.answer(),
        Footprint.NONE);
  }

  private long expected() {
    var shift = till().shift();
    assertNotNull(shift);
    return desk.replica
        .read(facts -> facts.find(CashShift.TABLE, shift.shiftId()))
        .orElseThrow()
        .expectedMinor();
  }

  private void move(DeskShift shift, CashMovement movement, long amount) {
    assertInstanceOf(
        CaptureResult.Saved.class,
        cash.gestures()
            .move(centre.staff, UUID.randomUUID(), shift.shiftId(), movement, amount, "Because"));
  }

  private void setPrice(UUID subject, PaymentPurpose purpose, @Nullable Long amount) {
    may(
        Permission.CASH_TAKE,
        Permission.CASHBOX_EDIT,
        Permission.PRICE_EDIT,
        Permission.POLICY_EDIT);
    assertInstanceOf(
        CaptureResult.Saved.class,
        cash.setup().price(centre.staff, UUID.randomUUID(), subject, purpose, "EUR", amount));
  }

  private void may(Permission... permissions) {
    var names = Arrays.stream(permissions).map(Permission::wireName).sorted().toList();
    PricedCentre.put(
        desk, List.of(new Role(Centre.id(4), centre.organisation, "Front desk", names)));
  }

  private void put(CashShift it, ShiftState state, UUID deviceId) {
    PricedCentre.put(
        desk,
        List.of(
            new CashShift(
                it.id(),
                it.organisationId(),
                it.branchId(),
                it.cashboxId(),
                deviceId,
                it.businessDate(),
                it.openedBy(),
                it.openedAt(),
                it.heldBy(),
                state,
                it.expectedMinor(),
                it.entries(),
                it.countedThrough(),
                null,
                it.cashboxId())));
  }

  private List<String> names() {
    return cash.till().holders().stream().map(TillService.Holder::name).toList();
  }

  private static List<String> names(List<CashboxLine> cashboxes) {
    return cashboxes.stream().map(CashboxLine::name).toList();
  }
}
