package org.daybook.app.service.cash;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Charges;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.money.TaxProfile;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Student;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.daybook.model.wallet.Wallets;
import org.daybook.model.wallet.Wallets.Amounts;
import org.jspecify.annotations.Nullable;

/// Puts together what a person owes, from one consistent state.
final class AccountReader {
  private final RowsAtHand facts;
  private final DeskIdentity identity;
  private final LocalDate today;
  private final CashNames names;
  private final PaidLines paid;
  private final TaxProfile tax;

  AccountReader(RowsAtHand facts, DeskIdentity identity, LocalDate today) {
    this.facts = facts;
    this.identity = identity;
    this.today = today;
    this.names = new CashNames(facts);
    this.paid = new PaidLines(facts);
    this.tax = CashPolicy.of(identity.organisationId(), identity.branchId(), facts).tax();
  }

  StudentAccount of(Student student, Set<UUID> same) {
    facts.read(LedgerEntry.BY_PAYER, same);
    facts.read(Enrolment.BY_STUDENT, same);
    facts.read(AccountBalance.BY_OWNER, same);
    facts.read(Booking.BY_STUDENT, same);
    facts.read(StudentPackage.BY_STUDENT, same);
    var entries =
        same.stream()
            .flatMap(id -> facts.list(LedgerEntry.BY_PAYER, id).stream())
            .filter(it -> it.branchId().equals(identity.branchId()))
            .sorted(
                Comparator.comparing(LedgerEntry::madeAt)
                    .thenComparingInt(LedgerEntry::number)
                    .thenComparing(LedgerEntry::id))
            .toList();
    var subjects = subjects(entries);
    readAbout(entries, subjects, same);
    long owed = owed(same);
    var charged = charged(entries, same);
    var packages = new PackageReader(facts, identity);
    // Places that wait for their payment are due; those that were given without asking for money
    // may be paid for.
    var due = new ArrayList<>(uncharged(same, true));
    var offered = new ArrayList<DueItem>();
    sessions(same, subjects, due, offered);
    offered.addAll(uncharged(same, false));
    due.sort(Comparator.comparing(it -> it.purpose() != PaymentPurpose.SESSION));
    return new StudentAccount(
        student.id(),
        student.fullName(),
        student.code(),
        owed,
        wallets(same),
        packages.held(same),
        packages.sold(),
        due(owed, charged, due),
        offered,
        new StatementReader(facts, names).of(entries, same));
  }

  /// Reads what all that follows asks about their entries and places, in a few questions however
  /// many there are.
  private void readAbout(List<LedgerEntry> entries, Set<UUID> charged, Set<UUID> same) {
    var subjects = new HashSet<UUID>();
    entries.stream().map(LedgerEntry::subjectId).filter(Objects::nonNull).forEach(subjects::add);
    facts.readSubjects(subjects);
    var cohorts = new ArrayList<UUID>();
    for (var id : same) {
      for (var place : facts.list(Enrolment.BY_STUDENT, id)) {
        subjects.add(place.id());
        cohorts.add(place.cohortId());
      }
    }
    facts.readCohorts(cohorts);
    // What was charged to others for the same says nothing of these; what takes a charge back is in
    // the name of whoever was charged.
    facts.readFrom(LedgerEntry.BY_PAYER, same, LedgerEntry.BY_SUBJECT, subjects);
    facts.read(Posting.BY_ENTRY, entries.stream().map(LedgerEntry::id).toList());
    paid.read(charged);
  }

  private long owed(Set<UUID> same) {
    return same.stream()
        .flatMap(id -> facts.list(AccountBalance.BY_OWNER, id).stream())
        .filter(it ->
            it.branchId().equals(identity.branchId()) && it.accountKind() == AccountKind.RECEIVABLE)
        .mapToLong(AccountBalance::balanceMinor)
        .reduce(0, Math::addExact);
  }

  /// What lies in the wallets of all their records.
  private Amounts wallets(Set<UUID> same) {
    return same.stream()
        .map(id -> Wallets.at(identity.branchId(), Wallets.of(id), facts))
        .reduce(Amounts.NOTHING, Amounts::plus);
  }

  /// What is new comes first, because only its payment charges it. What the centre holds of theirs
  /// makes it less, from the last one on; what is owed and belongs to nothing that is listed is
  /// paid on account.
  private static List<DueItem> due(long owed, List<DueItem> charged, List<DueItem> fresh) {
    var due = new ArrayList<DueItem>();
    long credit = Math.max(0, Math.negateExact(owed));
    for (var item : fresh.reversed()) {
      long cut = Math.min(credit, item.amountMinor());
      credit -= cut;
      if (item.amountMinor() > cut) {
        due.addFirst(item.of(item.amountMinor() - cut));
      }
    }
    long left = Math.max(0, owed);
    for (var item : charged) {
      long part = Math.min(left, item.amountMinor());
      left -= part;
      if (part > 0) {
        due.add(item.of(part));
      }
    }
    if (left > 0) {
      due.add(DueItem.onAccount(left));
    }
    return due;
  }

  private List<DueItem> charged(List<LedgerEntry> entries, Set<UUID> same) {
    var items = new ArrayList<DueItem>();
    for (var charge : entries) {
      var subject = charge.subjectId();
      if (charge.kind() == EntryKind.CHARGE && subject != null) {
        long left =
            Math.subtractExact(Charges.left(charge, facts).grossMinor(), paid.of(subject, same));
        if (left > 0) {
          items.add(item(charge, subject, left));
        }
      }
    }
    return items;
  }

  private DueItem item(LedgerEntry charge, UUID subject, long left) {
    var session = facts.find(Session.TABLE, subject);
    if (session.isPresent()) {
      return session(session.get(), charge.payerId(), left, true);
    }
    var cohort =
        facts.find(Enrolment.TABLE, subject).map(Enrolment::cohortId).flatMap(names::cohort);
    return new DueItem(
        PaymentPurpose.ENROLMENT,
        subject,
        charge.payerId(),
        cohort.map(names::course).orElse(""),
        cohort.map(it -> it.name()).orElse(""),
        null,
        null,
        left,
        true,
        0);
  }

  private List<DueItem> uncharged(Set<UUID> same, boolean waiting) {
    var items = new ArrayList<DueItem>();
    for (var id : same) {
      for (var it : facts.list(Enrolment.BY_STUDENT, id)) {
        boolean pending = it.state() == EnrolmentState.PENDING_PAYMENT;
        if (it.branchId().equals(identity.branchId())
            && it.state().holdsSeat()
            && pending == waiting
            && Charges.live(it.id(), id, facts).isEmpty()) {
          names
              .cohort(it.cohortId())
              .flatMap(cohort ->
                  Charges.price(
                          identity.branchId(), cohort.id(), cohort, PaymentPurpose.ENROLMENT, facts)
                      .filter(price -> price.amountMinor() > 0)
                      .map(price ->
                          new DueItem(
                              PaymentPurpose.ENROLMENT,
                              it.id(),
                              id,
                              names.course(cohort),
                              cohort.name(),
                              null,
                              null,
                              tax.of(price.amountMinor()).grossMinor(),
                              false,
                              price.amountMinor())))
              .ifPresent(items::add);
        }
      }
    }
    return items;
  }

  /// What they were charged for, whatever became of that.
  private static Set<UUID> subjects(List<LedgerEntry> entries) {
    var subjects = new HashSet<UUID>();
    for (var entry : entries) {
      var subject = entry.subjectId();
      if (entry.kind() == EntryKind.CHARGE && subject != null) {
        subjects.add(subject);
      }
    }
    return subjects;
  }

  private void sessions(
      Set<UUID> same, Set<UUID> charged, List<DueItem> due, List<DueItem> offered) {
    var seats = new HashSet<UUID>();
    same.stream()
        .flatMap(id -> facts.list(Enrolment.BY_STUDENT, id).stream())
        .filter(it -> it.state().holdsSeat())
        .forEach(it -> seats.add(it.cohortId()));
    facts.list(Session.BY_DATE, today).stream()
        .filter(it -> it.branchId().equals(identity.branchId()) && it.state().takesPlace())
        .sorted(Comparator.comparing(Session::startsAt))
        .forEach(it -> session(it, same, charged, seats, due, offered));
  }

  /// Who booked and has not paid pays at the door, guests do, and so do those whose cohort is paid
  /// session by session.
  private void session(
      Session session,
      Set<UUID> same,
      Set<UUID> charges,
      Set<UUID> seats,
      List<DueItem> due,
      List<DueItem> offered) {
    var cohort = names.cohort(session.cohortId());
    var price =
        cohort.flatMap(it ->
            Charges.price(identity.branchId(), session.id(), it, PaymentPurpose.SESSION, facts));
    // A day has hundreds of sessions, of which a person was charged for few.
    boolean charged =
        charges.contains(session.id())
            && same.stream().anyMatch(id -> Charges.standing(session.id(), id, facts).isPresent());
    var booked =
        same.stream()
            .flatMap(id -> facts.list(Booking.BY_STUDENT, id).stream())
            .filter(it -> it.sessionId().equals(session.id()) && it.state().holdsSeat())
            .findFirst();
    boolean paid = booked.filter(it -> it.state() != BookingState.PENDING).isPresent();
    if (cohort.isEmpty() || price.isEmpty() || price.get().amountMinor() == 0 || charged || paid) {
      return;
    }
    var item = session(session, null, tax.of(price.get().amountMinor()).grossMinor(), false);
    boolean guest =
        facts.list(SessionGuest.BY_SESSION, session.id()).stream()
            .anyMatch(it -> same.contains(it.studentId()));
    boolean bySession =
        seats.contains(session.cohortId())
            && Charges.bySession(identity.branchId(), cohort.get(), facts);
    (guest || bySession || booked.isPresent() ? due : offered).add(item);
  }

  private DueItem session(Session session, @Nullable UUID payer, long amount, boolean owed) {
    var cohort = names.cohort(session.cohortId());
    return new DueItem(
        PaymentPurpose.SESSION,
        session.id(),
        payer,
        cohort.map(names::course).orElse(""),
        cohort.map(it -> it.name()).orElse(""),
        session.startsAt(),
        session.room(),
        amount,
        owed,
        0);
  }
}
