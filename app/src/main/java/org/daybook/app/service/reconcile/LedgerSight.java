package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.cash.ReceiptNumbers;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.UncountedShifts;
import org.daybook.model.cash.reconcile.CountResult;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.device.Device;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// One consistent state of the branch's ledger with the names of what it points at, each read once.
final class LedgerSight {
  final ReplicaReader facts;
  final DeskIdentity identity;
  private final ReceiptNumbers numbers;
  private final Map<UUID, Row> known = new HashMap<>();
  private final Set<UUID> late = new HashSet<>();

  LedgerSight(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
    this.numbers = new ReceiptNumbers(facts);
  }

  CurrencyRules currency() {
    return facts
        .find(Organisation.TABLE, identity.organisationId())
        .map(it -> CurrencyRules.of(it.currency()))
        .orElseThrow(() -> new IllegalStateException("the desk does not know its organisation"));
  }

  LedgerPeriod days(LocalDate from, LocalDate to) {
    var ledger = facts.ledger();
    return LedgerPeriod.of(
        ledger.entries(identity.branchId(), from, to),
        ledger.postings(identity.branchId(), from, to));
  }

  /// The same without the shifts that nobody has counted: who may still count them must not know
  /// what they took.
  LedgerPeriod countedDays(LocalDate from, LocalDate to) {
    var open = UncountedShifts.at(identity.branchId(), facts);
    return days(from, to).only(it -> it.shiftId() == null || !open.contains(it.shiftId()));
  }

  /// Shifts on a drawer at which no count has looked whole, oldest first.
  List<CashShift> uncounted(UUID cashboxId) {
    return facts.list(CashShift.UNCOUNTED, cashboxId).stream()
        .filter(it -> it.branchId().equals(identity.branchId()))
        .sorted(Comparator.comparing(CashShift::openedAt).thenComparing(CashShift::id))
        .toList();
  }

  /// All that belongs to shifts: by their ids, never by a time.
  LedgerPeriod shifts(Collection<UUID> shiftIds) {
    var entries = new ArrayList<LedgerEntry>();
    var postings = new ArrayList<Posting>();
    for (var id : shiftIds) {
      entries.addAll(facts.list(LedgerEntry.BY_SHIFT, id));
      postings.addAll(facts.list(Posting.BY_SHIFT, id));
    }
    return LedgerPeriod.of(entries, postings);
  }

  LedgerPeriod of(Collection<LedgerEntry> entries) {
    return LedgerPeriod.of(
        entries,
        entries.stream().flatMap(it -> facts.list(Posting.BY_ENTRY, it.id()).stream()).toList());
  }

  CountLine count(CashCount count) {
    var result = CountResult.of(count, facts);
    var reviewer = count.reviewedBy();
    return new CountLine(
        count.id(),
        count.cashboxId(),
        cashbox(count.cashboxId()),
        count.purpose(),
        count.state(),
        count.businessDate(),
        staff(count.countedBy()),
        count.countedAt(),
        result.reconciled(),
        result.lateMinor(),
        said(count.reason()),
        reviewer == null ? "" : staff(reviewer),
        count.reviewedAt());
  }

  static String said(@Nullable String reason) {
    return reason == null ? "" : reason;
  }

  /// Whether an entry or a count came after its day was sealed.
  boolean isLate(UUID aboutId) {
    return late.contains(aboutId);
  }

  /// Reads what entries point at with few questions, however many there are.
  void know(LedgerPeriod period) {
    var staff = new HashSet<UUID>();
    var students = new HashSet<UUID>();
    var payments = new HashSet<UUID>();
    for (var entry : period.entries()) {
      staff.add(entry.actorId());
      add(students, entry.payerId());
      add(payments, entry.paymentId());
    }
    know(StaffMember.TABLE, staff);
    know(Student.TABLE, students);
    know(Payment.TABLE, payments);
    if (!period.entries().isEmpty()) {
      var first = period.entries().getFirst().businessDate();
      var last = period.entries().getLast().businessDate();
      facts
          .ledger()
          .corrections(identity.branchId(), first, last)
          .forEach(it -> late.add(it.aboutId()));
    }
  }

  private static void add(Collection<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private <R extends Row> void know(Table<R> table, Collection<UUID> ids) {
    ids.removeAll(known.keySet());
    if (!ids.isEmpty()) {
      facts.findAll(table, List.copyOf(ids)).forEach(it -> known.put(it.id(), it));
    }
  }

  <R extends Row> @Nullable R row(Table<R> table, UUID id) {
    var row = known.get(id);
    if (row == null) {
      row = facts.find(table, id).orElse(null);
      if (row != null) {
        known.put(id, row);
      }
    }
    return table.type().isInstance(row) ? table.type().cast(row) : null;
  }

  String staff(UUID staffId) {
    var row = row(StaffMember.TABLE, staffId);
    return row == null ? "" : row.fullName();
  }

  String student(@Nullable UUID studentId) {
    var row = studentId == null ? null : row(Student.TABLE, studentId);
    return row == null ? "" : row.fullName();
  }

  String code(@Nullable UUID studentId) {
    var row = studentId == null ? null : row(Student.TABLE, studentId);
    return row == null ? "" : row.code();
  }

  String cashbox(UUID cashboxId) {
    var row = row(Cashbox.TABLE, cashboxId);
    return row == null ? "" : row.name();
  }

  String desk(UUID deviceId) {
    var row = row(Device.TABLE, deviceId);
    return row == null ? "" : row.name();
  }

  String receipt(@Nullable UUID paymentId) {
    var row = paymentId == null ? null : row(Payment.TABLE, paymentId);
    return row == null ? "" : numbers.of(row);
  }

  String receipt(UUID deviceId, long number) {
    return numbers.of(identity.branchId(), deviceId, number);
  }
}
