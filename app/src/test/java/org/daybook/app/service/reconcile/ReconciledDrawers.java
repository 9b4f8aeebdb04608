package org.daybook.app.service.reconcile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.CashServices;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.cash.Sale;
import org.daybook.app.service.cash.TakeResult;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.CloseCount;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.Tender;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;

/// A branch with three drawers on a real desk. In the front drawer 540.00 were entered where 450.00
/// were taken, so that its count today is 90.00 under; the others were counted day by day for a
/// month. Rana Desk may take, count and review; Hany Sobhi reviewed what was counted before.
public final class ReconciledDrawers implements AutoCloseable {
  public static final UUID SECOND = Centre.id(81_001);
  public static final UUID THIRD = Centre.id(81_002);
  public static final UUID HANY = Centre.id(81_003);
  private static final int DAYS = 30;
  private static final long[] FOUND = {0, 0, 500, 0, -1_000, 0, 0, 200, 0, -4_500};

  public final Centre centre = new Centre(3);
  public final OpenedDesk desk;
  public final CashServices cash;
  public final ReconcileService service;
  public final List<UUID> payments = new ArrayList<>();

  public ReconciledDrawers(Path folder) {
    desk = new OpenedDesk(folder, centre).filled(centre);
    PricedCentre.fill(desk, centre);
    cash = PricedCentre.services(desk);
    service = new ReconcileService(desk.replica, desk.identity, desk.clock);
    may(
        Permission.CASH_TAKE,
        Permission.CASH_COUNT,
        Permission.SHIFT_REVIEW,
        Permission.STUDENT_VIEW,
        Permission.ENROLMENT_CREATE,
        Permission.REGISTER_MARK);
    var rows = new ArrayList<Row>();
    rows.add(new Cashbox(SECOND, centre.organisation, centre.branch, "Drawer 2", true));
    rows.add(new Cashbox(THIRD, centre.organisation, centre.branch, "درج المكتب", true));
    rows.add(new StaffMember(HANY, centre.organisation, "Hany Sobhi", "hany", true, null));
    rows.add(
        new RoleAssignment(
            Centre.id(81_004), centre.organisation, HANY, Centre.id(4), centre.branch, true));
    for (int day = 1; day < DAYS; day++) {
      rows.add(counted(PricedCentre.DRAWER, day, FOUND[day % FOUND.length] / 5));
      rows.add(counted(SECOND, day, FOUND[(day + 3) % FOUND.length]));
      rows.add(counted(THIRD, day, 0));
    }
    PricedCentre.put(desk, rows);
  }

  /// A count of so many days ago, reviewed.
  private CashCount counted(UUID cashbox, int daysAgo, long difference) {
    var day = Centre.DAY.minusDays(daysAgo);
    var at = Centre.NOW.minus(Duration.ofDays(daysAgo)).plus(Duration.ofHours(11));
    return new CashCount(
        Centre.id(82_000 + 100 * (int) (cashbox.getLeastSignificantBits() & 0xF) + daysAgo),
        centre.organisation,
        centre.branch,
        cashbox,
        CountPurpose.CLOSING,
        day,
        centre.staff,
        at,
        520_000 + difference,
        520_000,
        difference == 0 ? null : "Not found",
        CountState.REVIEWED,
        HANY,
        at.plusSeconds(720));
  }

  /// Opens the front drawer with 100.00 and takes 255.00 of Layla, 540.00, 30.00 by card, and pays
  /// 20.00 out.
  public ReconciledDrawers worked() {
    saved(cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, 10_000));
    var due = cash.till().account(BookOfStudents.LAYLA, centre.staff).orElseThrow().due();
    take(BookOfStudents.LAYLA, due, Tender.CASH);
    take(centre.students().get(1).id(), List.of(DueItem.onAccount(54_000)), Tender.CASH);
    take(centre.students().get(2).id(), List.of(DueItem.onAccount(3_000)), Tender.CARD);
    saved(
        cash.gestures()
            .move(
                centre.staff,
                UUID.randomUUID(),
                shift().id(),
                CashMovement.PAY_OUT,
                2_000,
                "Water for the waiting room"));
    return this;
  }

  /// Counts the front drawer at the end of the day: 90.00 less than was entered.
  public ReconciledDrawers counted() {
    var shift = shift();
    capture(
        new CountCashbox(
            PricedCentre.DRAWER,
            CountPurpose.CLOSING,
            "EUR",
            List.of(new Pieces(5_000, 15), new Pieces(500, 7)),
            List.of(new CoveredShift(shift.id(), shift.entries(), true)),
            0));
    return this;
  }

  public ReconciledDrawers closed(String reason) {
    capture(new CloseCount(lastCount().id(), reason));
    return this;
  }

  public CashCount lastCount() {
    return desk.replica.read(facts -> facts.list(CashCount.BY_DATE, Centre.DAY)).stream()
        .max(Comparator.comparing(CashCount::countedAt))
        .orElseThrow();
  }

  public CashShift shift() {
    return desk.replica
        .read(facts -> facts.list(CashShift.BY_CASHBOX, PricedCentre.DRAWER))
        .getLast();
  }

  public void take(UUID student, List<DueItem> items, Tender tender) {
    desk.clock.advance(Duration.ofMinutes(7));
    long total = items.stream().mapToLong(DueItem::amountMinor).sum();
    var sale =
        new Sale(
            shift().id(),
            student,
            items,
            tender,
            tender == Tender.CASH ? null : "0042",
            tender == Tender.CASH ? total : 0);
    if (cash.gestures().take(centre.staff, UUID.randomUUID(), sale)
        instanceof TakeResult.Taken(var payment)) {
      payments.add(payment);
    } else {
      throw new IllegalStateException("not taken: " + sale);
    }
  }

  public void capture(Command command) {
    desk.clock.advance(Duration.ofMinutes(3));
    saved(desk.capture.capture(Gesture.of(UUID.randomUUID(), centre.staff, command)));
  }

  private static void saved(CaptureResult result) {
    if (!(result instanceof CaptureResult.Saved)) {
      throw new IllegalStateException(result.toString());
    }
  }

  public void may(Permission... permissions) {
    var names = Arrays.stream(permissions).map(Permission::wireName).sorted().toList();
    PricedCentre.put(desk, List.of(new Role(Centre.id(4), centre.organisation, "Manager", names)));
  }

  @Override
  public void close() {
    desk.close();
  }
}
