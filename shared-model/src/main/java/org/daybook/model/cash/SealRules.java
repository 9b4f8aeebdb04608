package org.daybook.model.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.SealedDay;
import org.daybook.model.value.RowIds;

/// The rules of sealing a business day. What comes afterwards is written by the rules of what it
/// is, as a correction.
public final class SealRules {
  private SealRules() {}

  /// A day is sealed once, when each of its shifts and counts has ended: the first request that the
  /// centre takes in does. Every device of the branch then owes a report.
  public static Decision seal(SealDay command, Context context, Facts facts) {
    var id = SealedDay.idOf(context.branchId(), command.businessDate());
    var subject = Subject.NONE.withRows(null, id);
    if (SealedDay.of(context.branchId(), command.businessDate(), facts).isPresent()) {
      return Decision.rejected(Reason.DAY_SEALED, subject);
    }
    if (command.businessDate().isAfter(BusinessDay.of(context, facts))) {
      return Decision.rejected(Reason.INVALID_VALUE, subject);
    }
    var unfinished = unfinished(context.branchId(), command.businessDate(), facts);
    if (unfinished.isPresent()) {
      return Decision.rejected(
          Reason.DAY_NOT_COUNTED, Subject.NONE.withRows(null, unfinished.get()));
    }
    var book = DayBook.open(context.branchId(), command.businessDate(), facts);
    var day = sealed(id, command.businessDate(), book, context);
    var rows = new ArrayList<Row>();
    rows.add(day);
    book.corrections().stream()
        .map(it -> it.sealedIn(id))
        .sorted(Comparator.comparing(Row::id, RowIds.ORDER))
        .forEach(rows::add);
    rows.addAll(watermarks(day, facts));
    return Decision.accepted(rows);
  }

  /// The first shift or count of the day that nobody has ended. A shift on a cashbox that does not
  /// exist cannot be counted; its opening is under Attention.
  private static Optional<UUID> unfinished(UUID branchId, LocalDate day, Facts facts) {
    var shift =
        facts.list(CashShift.BY_DATE, day).stream()
            .filter(it -> it.branchId().equals(branchId))
            .filter(it -> it.state() == ShiftState.OPEN || it.state() == ShiftState.COUNTED)
            .filter(it -> facts.find(Cashbox.TABLE, it.cashboxId()).isPresent())
            .map(CashShift::id)
            .min(RowIds.ORDER);
    return shift.or(() ->
        facts.list(CashCount.BY_DATE, day).stream()
            .filter(it -> it.branchId().equals(branchId) && it.state() == CountState.COUNTED)
            .map(CashCount::id)
            .min(RowIds.ORDER));
  }

  private static SealedDay sealed(UUID id, LocalDate day, DayBook book, Context context) {
    return new SealedDay(
        id,
        context.organisationId(),
        context.branchId(),
        day,
        context.actorId(),
        context.capturedAt(),
        context.deviceId(),
        book.entries().size(),
        book.counts().size(),
        book.corrections().size(),
        -receivable(book, Set.of(EntryKind.PAYMENT, EntryKind.REVERSAL)),
        receivable(book, Set.of(EntryKind.REFUND)),
        book.counts().stream().mapToLong(CashCount::differenceMinor).reduce(0, Math::addExact),
        book.root());
  }

  /// What entries of some kinds changed in what students owe. A reversal takes back what was
  /// charged at the door with what was paid, so that only postings of entries that name money
  /// count.
  private static long receivable(DayBook book, Set<EntryKind> kinds) {
    return book.entries().stream()
        .filter(it -> kinds.contains(it.kind()))
        .map(book::postings)
        .filter(SealRules::holdMoney)
        .flatMap(List::stream)
        .filter(it -> it.accountKind() == AccountKind.RECEIVABLE)
        .mapToLong(Posting::amountMinor)
        .reduce(0, Math::addExact);
  }

  private static boolean holdMoney(List<Posting> postings) {
    return postings.stream().anyMatch(it -> it.accountKind().holdsMoney());
  }

  /// Devices that are at work owe; one that is not, and took cash that day, is named as missing.
  private static List<DayWatermark> watermarks(SealedDay day, Facts facts) {
    var tookCash =
        facts.list(CashShift.BY_DATE, day.businessDate()).stream()
            .map(CashShift::atDeviceId)
            .collect(Collectors.toSet());
    return facts.list(Device.BY_BRANCH, day.branchId()).stream()
        .filter(it -> it.state() == DeviceState.ACTIVE || tookCash.contains(it.id()))
        .map(it -> watermark(day, it))
        .sorted(Comparator.comparing(DayWatermark::id, RowIds.ORDER))
        .toList();
  }

  private static DayWatermark watermark(SealedDay day, Device device) {
    var owed = DayWatermark.owed(day, device.id());
    return device.state() == DeviceState.ACTIVE ? owed : owed.excepted(device.reason());
  }

  /// A report is a fact. One that was lost or revoked and comes back after all has then reported. A
  /// device that was told another root than the centre holds says that a seal was tampered with.
  public static Decision report(ReportDay command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(null, command.dayId());
    var found = facts.find(SealedDay.TABLE, command.dayId());
    if (found.isEmpty()) {
      return Decision.exception(Reason.NOT_FOUND, subject);
    }
    var day = found.get();
    if (!day.branchId().equals(context.branchId())) {
      return Decision.exception(Reason.OTHER_BRANCH, subject);
    }
    var reported = DayWatermark.owed(day, context.deviceId()).reportedBy(context);
    return day.root().equals(command.root())
        ? Decision.accepted(reported)
        : Decision.exception(Reason.SEAL_DIFFERS, subject, reported);
  }
}
