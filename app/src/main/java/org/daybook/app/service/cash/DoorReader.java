package org.daybook.app.service.cash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.cash.SessionDoor.Waiting;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Charges;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.course.Cohort;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;

/// Reads who has still to pay for a session, in a few questions however many they are.
final class DoorReader {
  private final RowsAtHand facts;
  private final DeskIdentity identity;
  private final CashNames names;
  private final PaidLines paid;

  DoorReader(RowsAtHand facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
    this.names = new CashNames(facts);
    this.paid = new PaidLines(facts);
  }

  /// Empty where nobody pays for it at the door.
  Optional<SessionDoor> of(UUID sessionId) {
    return facts
        .find(Session.TABLE, sessionId)
        .filter(it -> it.branchId().equals(identity.branchId()) && it.state().takesPlace())
        .flatMap(
            session -> names.cohort(session.cohortId()).flatMap(cohort -> door(session, cohort)));
  }

  private Optional<SessionDoor> door(Session session, Cohort cohort) {
    var gross =
        Charges.price(identity.branchId(), session.id(), cohort, PaymentPurpose.SESSION, facts)
            .map(it -> policy().tax().of(it.amountMinor()).grossMinor())
            .filter(it -> it > 0);
    var people = people(session, cohort);
    if (gross.isEmpty() || people.isEmpty()) {
      return Optional.empty();
    }
    readPaid(session.id());
    var waiting = new ArrayList<Waiting>();
    for (var same : people) {
      long left = left(session.id(), same, gross.get());
      if (left > 0) {
        var who = same.iterator().next();
        waiting.add(new Waiting(who, names.student(who), left));
      }
    }
    waiting.sort(Comparator.comparing(Waiting::name).thenComparing(Waiting::studentId));
    return Optional.of(
        new SessionDoor(
            session.id(),
            names.course(cohort),
            session.startsAt(),
            waiting,
            people.size() - waiting.size()));
  }

  private CashPolicy policy() {
    return CashPolicy.of(identity.organisationId(), identity.branchId(), facts);
  }

  /// Guests, and those with a seat where the cohort is paid session by session; each person once,
  /// by all entries of the book.
  private List<Set<UUID>> people(Session session, Cohort cohort) {
    var entries = new LinkedHashSet<UUID>();
    facts.list(SessionGuest.BY_SESSION, session.id()).forEach(it -> entries.add(it.studentId()));
    if (Charges.bySession(identity.branchId(), cohort, facts)) {
      facts.list(Enrolment.BY_COHORT, cohort.id()).stream()
          .filter(it -> it.state().holdsSeat())
          .forEach(it -> entries.add(it.studentId()));
    }
    facts.read(StudentMerge.BY_STUDENT, entries);
    facts.read(StudentMerge.BY_INTO, entries);
    facts.read(Student.TABLE, entries);
    var people = new ArrayList<Set<UUID>>();
    var seen = new HashSet<UUID>();
    for (var id : entries) {
      if (!seen.contains(id)) {
        var same = SamePerson.all(id, facts);
        seen.addAll(same);
        people.add(same);
      }
    }
    return people;
  }

  private void readPaid(UUID sessionId) {
    facts.read(LedgerEntry.BY_SUBJECT, List.of(sessionId));
    facts.read(
        Posting.BY_ENTRY,
        facts.list(LedgerEntry.BY_SUBJECT, sessionId).stream().map(LedgerEntry::id).toList());
    paid.read(List.of(sessionId));
  }

  /// Who was never charged owes the price; who was owes what is left of that.
  private long left(UUID sessionId, Set<UUID> same, long price) {
    var charges =
        same.stream().flatMap(id -> Charges.standing(sessionId, id, facts).stream()).toList();
    if (charges.isEmpty()) {
      return price;
    }
    long owed =
        charges.stream()
            .mapToLong(it -> Charges.left(it, facts).grossMinor())
            .reduce(0, Math::addExact);
    return Math.subtractExact(owed, paid.of(sessionId, same));
  }
}
