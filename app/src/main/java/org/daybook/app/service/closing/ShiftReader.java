package org.daybook.app.service.closing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.replica.TillReader;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.device.Device;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.StaffMember;

/// Reads the shifts of cashboxes.
final class ShiftReader {
  private final Facts facts;
  private final DeskIdentity identity;

  ShiftReader(Facts facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
  }

  /// Those that no count has covered whole, the oldest first.
  List<ShiftLine> uncounted(UUID cashboxId) {
    return lines(facts.list(CashShift.UNCOUNTED, cashboxId).stream());
  }

  /// Those of a business day, the oldest first.
  ///
  /// @param leftOver whether those of other days that no count has covered are among them
  List<ShiftLine> on(LocalDate day, UUID cashboxId, boolean leftOver) {
    var found = new LinkedHashMap<UUID, CashShift>();
    if (leftOver) {
      facts.list(CashShift.UNCOUNTED, cashboxId).forEach(it -> found.put(it.id(), it));
    }
    facts.list(CashShift.BY_DATE, day).stream()
        .filter(it -> it.cashboxId().equals(cashboxId))
        .forEach(it -> found.put(it.id(), it));
    return lines(found.values().stream());
  }

  /// Those that are open, the one that was opened first first.
  ///
  /// @param today the business day that goes on now
  List<DrawerInUse> inUse(LocalDate today, TillReader till) {
    return facts.list(Cashbox.BY_BRANCH, identity.branchId()).stream()
        .flatMap(cashbox ->
            uncounted(cashbox.id()).stream()
                .filter(ShiftLine::open)
                .map(it -> inUse(cashbox, it, today, till)))
        .sorted(Comparator.comparing(DrawerInUse::since).thenComparing(DrawerInUse::shiftId))
        .toList();
  }

  private static DrawerInUse inUse(
      Cashbox cashbox, ShiftLine shift, LocalDate today, TillReader till) {
    return new DrawerInUse(
        shift.shiftId(),
        cashbox.id(),
        cashbox.name(),
        shift.desk(),
        shift.here(),
        shift.heldBy(),
        shift.since(),
        shift.day(),
        shift.day().isBefore(today),
        till.countPayments(shift.shiftId()));
  }

  private List<ShiftLine> lines(Stream<CashShift> shifts) {
    return shifts
        .filter(it -> it.branchId().equals(identity.branchId()))
        .sorted(Comparator.comparing(CashShift::openedAt).thenComparing(CashShift::id))
        .map(this::line)
        .toList();
  }

  private ShiftLine line(CashShift shift) {
    return new ShiftLine(
        shift.id(),
        facts.find(Device.TABLE, shift.atDeviceId()).map(Device::name).orElse(""),
        shift.atDeviceId().equals(identity.deviceId()),
        facts.find(StaffMember.TABLE, shift.heldBy()).map(StaffMember::fullName).orElse(""),
        shift.openedAt(),
        shift.businessDate(),
        shift.state(),
        shift.entries(),
        shift.countedThrough(),
        shift.uncountedCashboxId() != null);
  }
}
