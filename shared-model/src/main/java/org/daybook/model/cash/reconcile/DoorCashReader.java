package org.daybook.model.cash.reconcile;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Charges;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.PaymentTender;
import org.daybook.model.cash.Tender;
import org.daybook.model.course.Cohort;
import org.daybook.model.row.Facts;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;

/// Compares a session's register with the till. Guests pay at the door, and all who came where the
/// cohort is paid by session; each owes what was charged, or the price where nobody charged it.
public final class DoorCashReader {
  private final UnaryOperator<UUID> person;
  private final Facts facts;

  /// @param person who stands for a student of the book
  public DoorCashReader(UnaryOperator<UUID> person, Facts facts) {
    this.person = person;
    this.facts = facts;
  }

  /// @param attended the students who were there
  public DoorCash of(Session session, Cohort cohort, Collection<UUID> attended) {
    var there = new LinkedHashSet<UUID>();
    attended.forEach(it -> there.add(person.apply(it)));
    var paying = new LinkedHashSet<UUID>();
    if (Charges.bySession(session.branchId(), cohort, facts)) {
      paying.addAll(there);
    } else {
      facts.list(SessionGuest.BY_SESSION, session.id()).stream()
          .map(it -> person.apply(it.studentId()))
          .filter(there::contains)
          .forEach(paying::add);
    }
    var charged = new HashSet<UUID>();
    long due = 0;
    for (var charge : Charges.live(session.id(), facts)) {
      var payer = charge.payerId();
      if (payer != null) {
        charged.add(person.apply(payer));
        due = Math.addExact(due, Charges.left(charge, facts).grossMinor());
      }
    }
    paying.addAll(charged);
    long price = priceMinor(session, cohort);
    for (var student : paying) {
      due = charged.contains(student) ? due : Math.addExact(due, price);
    }
    return new Paid(session, there.size(), price == 0 ? 0 : paying.size()).of(due);
  }

  private long priceMinor(Session session, Cohort cohort) {
    var tax = CashPolicy.of(session.organisationId(), session.branchId(), facts).tax();
    return Charges.price(session.branchId(), session.id(), cohort, PaymentPurpose.SESSION, facts)
        .map(it -> tax.of(it.amountMinor()).grossMinor())
        .orElse(0L);
  }

  /// What was paid for one session.
  private final class Paid {
    private final Session session;
    private final int attended;
    private final int atDoor;
    private long cash;
    private long otherwise;

    Paid(Session session, int attended, int atDoor) {
      this.session = session;
      this.attended = attended;
      this.atDoor = atDoor;
    }

    DoorCash of(long dueMinor) {
      for (var line : facts.list(PaymentLine.BY_SUBJECT, session.id())) {
        facts
            .find(Payment.TABLE, line.paymentId())
            .filter(it -> it.state() != PaymentState.REVERSED)
            .ifPresent(it -> add(line));
      }
      return new DoorCash(session.id(), attended, atDoor, dueMinor, otherwise, cash);
    }

    /// Of a payment by several tenders, what was not cash pays the first lines.
    private void add(PaymentLine line) {
      long left =
          facts.list(PaymentTender.BY_PAYMENT, line.paymentId()).stream()
              .filter(it -> it.tender() != Tender.CASH)
              .mapToLong(PaymentTender::amountMinor)
              .reduce(0, Math::addExact);
      for (var before : facts.list(PaymentLine.BY_PAYMENT, line.paymentId())) {
        left -= before.position() < line.position() ? before.amountMinor() : 0;
      }
      long kept = line.amountMinor() - line.refundedMinor();
      long other = Math.clamp(left, 0, kept);
      otherwise = Math.addExact(otherwise, other);
      cash = Math.addExact(cash, kept - other);
    }
  }
}
