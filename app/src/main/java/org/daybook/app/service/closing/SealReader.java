package org.daybook.app.service.closing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.Payment;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.device.Device;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.people.Student;
import org.daybook.model.seal.Completeness;
import org.daybook.model.seal.DayCorrection;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.staff.StaffMember;

/// Reads how a business day was closed, and what came afterwards.
final class SealReader {
  private final ReplicaReader facts;
  private final DeskIdentity identity;

  SealReader(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
  }

  /// Empty where nobody has asked for it.
  Optional<DaySeal> of(LocalDate day) {
    return SealedDay.of(identity.branchId(), day, facts).map(this::seal);
  }

  private DaySeal seal(SealedDay day) {
    var watermarks = facts.list(DayWatermark.BY_DAY, day.id());
    return new DaySeal(
        day.id(),
        !facts.covered(SealedDay.TABLE, List.of(day.id())).isEmpty(),
        facts.find(StaffMember.TABLE, day.requestedBy()).map(StaffMember::fullName).orElse(""),
        day.requestedAt(),
        day.takenMinor(),
        day.refundedMinor(),
        day.differenceMinor(),
        day.entries(),
        day.root(),
        Completeness.of(watermarks),
        watermarks.stream()
            .map(it ->
                new DaySeal.ReportingDesk(
                    desk(it.deviceId()), it.state(), it.reportedAt(), it.reason()))
            .sorted(Comparator.comparing(DaySeal.ReportingDesk::name))
            .toList(),
        facts.list(DayCorrection.BY_DAY, day.id()).stream()
            .flatMap(it -> late(it).stream())
            .sorted(Comparator.comparing(LateLine::madeAt).reversed())
            .toList());
  }

  private Optional<LateLine> late(DayCorrection correction) {
    return facts
        .find(LedgerEntry.TABLE, correction.aboutId())
        .map(it -> entry(it, correction))
        .or(() ->
            facts.find(CashCount.TABLE, correction.aboutId()).map(it -> count(it, correction)));
  }

  private LateLine entry(LedgerEntry entry, DayCorrection correction) {
    var payer = entry.payerId();
    var payment = entry.paymentId();
    return new LateLine(
        correction.id(),
        correction.kind(),
        desk(correction.madeBy()),
        payer == null ? "" : facts.find(Student.TABLE, payer).map(Student::fullName).orElse(""),
        entry.madeAt(),
        money(entry.id()),
        payment == null || facts.find(Payment.TABLE, payment).isEmpty() ? null : payment);
  }

  private LateLine count(CashCount count, DayCorrection correction) {
    return new LateLine(
        correction.id(),
        correction.kind(),
        desk(correction.madeBy()),
        facts.find(Cashbox.TABLE, count.cashboxId()).map(Cashbox::name).orElse(""),
        count.countedAt(),
        count.differenceMinor(),
        null);
  }

  private long money(UUID entryId) {
    return facts.list(Posting.BY_ENTRY, entryId).stream()
        .filter(it -> it.accountKind().holdsMoney())
        .mapToLong(Posting::amountMinor)
        .reduce(0, Math::addExact);
  }

  private String desk(UUID deviceId) {
    return facts.find(Device.TABLE, deviceId).map(Device::name).orElse("");
  }
}
