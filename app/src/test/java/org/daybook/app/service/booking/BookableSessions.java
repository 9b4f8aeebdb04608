package org.daybook.app.service.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Price;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.value.RowIds;

/// Sessions to book for Layla Haddad beside the book of students: pottery for 15.00, English with
/// one seat and her package of ten lessons, robotics that is full, and robotics where she can make
/// up for what she missed. Her wallet has 50.00.
public final class BookableSessions {
  public static final UUID POTTERY = Centre.id(90_001);
  public static final UUID ENGLISH = Centre.id(90_002);
  public static final UUID FULL = Centre.id(90_003);
  public static final UUID ROBOTICS = Centre.id(90_004);
  public static final UUID OVER = Centre.id(90_005);
  public static final UUID LATER = Centre.id(90_006);
  public static final String PACKAGE = "Ten lessons";

  private static final UUID OTHER_ROBOTICS = Centre.id(90_010);

  private BookableSessions() {}

  /// Adds all of it to a desk with the book of students.
  public static void fill(OpenedDesk desk, Centre centre) {
    var day = Centre.DAY;
    put(
        desk,
        price(centre, centre.cohort, PaymentPurpose.SESSION, 1_500),
        price(centre, BookOfStudents.ENGLISH, PaymentPurpose.SESSION, 2_000),
        price(centre, BookOfStudents.ROBOTICS, PaymentPurpose.ENROLMENT, 24_000),
        cohort(centre),
        session(centre, POTTERY, centre.cohort, day.plusDays(2), SessionState.SCHEDULED),
        session(centre, ENGLISH, BookOfStudents.ENGLISH, day.plusDays(3), SessionState.SCHEDULED),
        session(centre, FULL, BookOfStudents.FULL, day.plusDays(4), SessionState.SCHEDULED),
        session(centre, ROBOTICS, OTHER_ROBOTICS, day.plusDays(5), SessionState.SCHEDULED),
        session(centre, OVER, centre.cohort, day.minusDays(2), SessionState.FINISHED),
        session(centre, LATER, centre.cohort, day.plusDays(15), SessionState.SCHEDULED),
        wallet(centre, 5_000),
        pack(centre));
  }

  private static void put(OpenedDesk desk, Row... rows) {
    desk.replica.write(transaction -> {
      transaction.put(List.of(rows));
      return true;
    });
  }

  /// What lies in Layla's wallet.
  public static void wallet(OpenedDesk desk, Centre centre, long minor) {
    put(desk, wallet(centre, minor));
  }

  /// What lies in the wallet of another record of the book.
  public static void walletOf(UUID owner, OpenedDesk desk, Centre centre, long minor) {
    put(desk, wallet(owner, centre, minor));
  }

  private static Row wallet(Centre centre, long minor) {
    return wallet(BookOfStudents.LAYLA, centre, minor);
  }

  private static Row wallet(UUID owner, Centre centre, long minor) {
    var id = RowIds.ofParents("account.WALLET", centre.branch, owner);
    return new AccountBalance(
        id, centre.organisation, centre.branch, AccountKind.WALLET, owner, -minor, 0);
  }

  /// Whoever is at the desk has the rights of the front desk and these.
  public static void may(OpenedDesk desk, Centre centre, Permission... permissions) {
    var names =
        Stream.concat(RoleTemplate.FRONT_DESK.permissions().stream(), Arrays.stream(permissions))
            .map(Permission::wireName)
            .distinct()
            .toList();
    put(desk, new Role(Centre.id(4), centre.organisation, "Manager", names));
  }

  /// A booking of Layla at the pottery that is over, paid with a lesson of her package; she did not
  /// come.
  public static UUID noShow(OpenedDesk desk, Centre centre) {
    var id = Centre.id(90_020);
    put(
        desk,
        new Booking(
            id,
            centre.organisation,
            centre.branch,
            OVER,
            BookOfStudents.LAYLA,
            BookingKind.STANDARD,
            BookingState.NO_SHOW,
            BookingCharge.HELD,
            BookingMethod.PACKAGE,
            1_500,
            Centre.id(90_030),
            null,
            null,
            null,
            null,
            centre.staff,
            Centre.NOW.minus(Duration.ofDays(3)),
            centre.device));
    return id;
  }

  private static Row price(Centre centre, UUID subject, PaymentPurpose purpose, long minor) {
    var id = Price.idOf(centre.branch, subject, purpose);
    return new Price(id, centre.organisation, centre.branch, subject, purpose, minor, true);
  }

  private static Row cohort(Centre centre) {
    return new Cohort(
        OTHER_ROBOTICS,
        centre.organisation,
        centre.branch,
        Centre.id(70_080),
        "RF-15",
        8,
        Centre.DAY.minusDays(80),
        Centre.DAY.plusDays(90),
        centre.staff,
        CohortState.RUNNING,
        null);
  }

  private static Row session(
      Centre centre, UUID id, UUID cohort, LocalDate day, SessionState state) {
    var at = at(day);
    return new Session(
        id,
        centre.organisation,
        centre.branch,
        cohort,
        day,
        at,
        at.plus(Duration.ofHours(1)),
        "Room 1",
        centre.staff,
        state,
        null,
        null);
  }

  /// In the afternoon.
  public static Instant at(LocalDate day) {
    return Centre.NOW
        .plus(Duration.between(Centre.DAY.atStartOfDay(), day.atStartOfDay()))
        .plus(Duration.ofHours(6));
  }

  private static Row pack(Centre centre) {
    return new StudentPackage(
        Centre.id(90_030),
        centre.organisation,
        centre.branch,
        BookOfStudents.LAYLA,
        Centre.id(90_031),
        PACKAGE,
        BookOfStudents.ENGLISH,
        10,
        12_000,
        0,
        3,
        6,
        PackageState.ACTIVE,
        Centre.NOW.minus(Duration.ofDays(30)),
        null);
  }
}
