package org.daybook.app.service.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Price;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.row.Row;
import org.daybook.model.session.GuestKind;
import org.daybook.model.session.SessionGuest;

/// A centre that takes cash: one drawer, English for 240.00, pottery for 15.00 at the door. Layla
/// Haddad waits for her place in English and is a guest of today's pottery.
public final class PricedCentre {
  public static final UUID DRAWER = Centre.id(80_001);
  public static final UUID PLACE = Centre.id(80_002);

  private PricedCentre() {}

  /// Adds the book of students and all of it to a desk.
  public static void fill(OpenedDesk desk, Centre centre) {
    BookOfStudents.fill(desk, centre);
    var rows = new ArrayList<Row>();
    rows.add(new Cashbox(DRAWER, centre.organisation, centre.branch, "Front drawer", true));
    rows.add(price(centre, centre.cohort, PaymentPurpose.SESSION, 1_500));
    rows.add(price(centre, BookOfStudents.ENGLISH, PaymentPurpose.ENROLMENT, 24_000));
    rows.add(place(centre, PLACE, BookOfStudents.LAYLA));
    rows.add(guest(centre, BookOfStudents.LAYLA));
    put(desk, rows);
  }

  /// Somebody who comes to today's session at the door.
  public static Row guest(Centre centre, UUID studentId) {
    return new SessionGuest(
        SessionGuest.idOf(centre.session, studentId),
        centre.organisation,
        centre.branch,
        centre.session,
        studentId,
        GuestKind.WALK_IN);
  }

  /// What can be done about cash at a desk.
  public static CashServices services(OpenedDesk desk) {
    return CashServices.of(
        desk.replica, desk.capture, desk.rollCall, desk.identity, desk.clock, desk::sign);
  }

  /// A place in English that waits for its payment.
  public static Row place(Centre centre, UUID id, UUID studentId) {
    return new Enrolment(
        id,
        centre.organisation,
        centre.branch,
        studentId,
        BookOfStudents.ENGLISH,
        EnrolmentState.PENDING_PAYMENT,
        Centre.DAY,
        null,
        null,
        null);
  }

  /// Two entries of the book that are one person.
  public static Row merged(Centre centre, UUID studentId, UUID into) {
    return new StudentMerge(
        Centre.id(80_010),
        centre.organisation,
        centre.branch,
        studentId,
        into,
        true,
        centre.staff,
        Centre.NOW);
  }

  public static void put(OpenedDesk desk, List<? extends Row> rows) {
    desk.replica.write(transaction -> {
      transaction.put(List.copyOf(rows));
      return true;
    });
  }

  static Price price(Centre centre, UUID subject, PaymentPurpose purpose, long minor) {
    var id = Price.idOf(centre.branch, subject, purpose);
    return new Price(id, centre.organisation, centre.branch, subject, purpose, minor, true);
  }
}
