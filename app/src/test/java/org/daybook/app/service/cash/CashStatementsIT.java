package org.daybook.app.service.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.replica.StatementCount;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.TakeResult.Taken;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Tender;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the cash desk asks of the replica does not grow with the day.
class CashStatementsIT {
  private static final int MOST_OF_AN_ACCOUNT = 40;
  private static final int MOST_OF_A_TILL = 25;
  private static final int MOST_OF_A_SALE = 65;

  private final Centre centre = new Centre(40);
  private OpenedDesk desk;
  private CashServices cash;
  private UUID shift;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new OpenedDesk(folder, centre);
    cash = PricedCentre.services(desk);
    desk.filled(centre);
    PricedCentre.fill(desk, centre);
    cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, 0);
    shift = Objects.requireNonNull(cash.till().till(centre.staff).orElseThrow().shift()).shiftId();
    addSessions(0, 2);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anAccountAsksAsMuchHoweverManySessionsTheDayHas() {
    int fewAnew = StatementCount.of(desk.replica, this::account);
    int few = ofAccount();
    addSessions(2, 60);

    int manyAnew = StatementCount.of(desk.replica, this::account);
    int many = ofAccount();

    assertEquals(60, account().offered().size());
    assertEquals(fewAnew, manyAnew);
    assertTrue(many < manyAnew, many + " statements while the day stays as it is");
    assertEquals(few, many);
    assertTrue(many <= MOST_OF_AN_ACCOUNT, many + " statements");
  }

  @Test
  void anAccountAsksAsMuchHoweverMuchWasPaid() {
    payAtDoor(2);
    int few = ofAccount();
    addSessions(2, 30);
    payAtDoor(20);

    int many = ofAccount();

    assertEquals(few, many);
    assertTrue(many <= MOST_OF_AN_ACCOUNT, many + " statements");
  }

  @Test
  void aTillAsksAsMuchHoweverManyPaidInTheShift() {
    takeFrom(centre.students().subList(0, 2));
    int few = ofTill();
    takeFrom(centre.students().subList(2, 40));

    int many = ofTill();

    assertEquals(40, cash.till().till(centre.staff).orElseThrow().payments().size());
    assertEquals(few, many);
    assertTrue(many <= MOST_OF_A_TILL, many + " statements");
  }

  @Test
  void aSaleAsksAsMuchHoweverManyWereBeforeIt() {
    takeFrom(centre.students().subList(0, 2));
    int early = StatementCount.of(desk.replica, () -> takeFrom(centre.students().subList(2, 3)));
    takeFrom(centre.students().subList(3, 38));

    int late = StatementCount.of(desk.replica, () -> takeFrom(centre.students().subList(39, 40)));

    assertEquals(early, late);
    assertTrue(late <= MOST_OF_A_SALE, late + " statements");
  }

  /// While the day stays as it is.
  private int ofAccount() {
    account();
    return StatementCount.of(desk.replica, this::account);
  }

  private StudentAccount account() {
    return cash.till().account(BookOfStudents.LAYLA, centre.staff).orElseThrow();
  }

  private int ofTill() {
    return StatementCount.of(
        desk.replica, () -> assertTrue(cash.till().till(centre.staff).isPresent()));
  }

  /// Layla pays sessions that she could have paid for, one after the other.
  private void payAtDoor(int sessions) {
    for (int i = 0; i < sessions; i++) {
      take(BookOfStudents.LAYLA, account().offered().getFirst());
    }
  }

  private void takeFrom(List<Student> students) {
    students.forEach(it -> take(it.id(), DueItem.onAccount(500)));
  }

  private void take(UUID studentId, DueItem item) {
    var sale = new Sale(shift, studentId, List.of(item), Tender.CASH, null, item.amountMinor());
    assertInstanceOf(Taken.class, cash.gestures().take(centre.staff, UUID.randomUUID(), sale));
  }

  /// Each of a cohort of its own.
  private void addSessions(int from, int to) {
    var rows = new ArrayList<Row>();
    for (int i = from; i < to; i++) {
      session(i).forEach(rows::add);
    }
    PricedCentre.put(desk, rows);
  }

  private Stream<Row> session(int number) {
    var cohort = Centre.id(91_000 + number);
    return Stream.of(
        new Cohort(
            cohort,
            centre.organisation,
            centre.branch,
            Centre.id(8),
            "Evening " + number,
            0,
            Centre.DAY.minusDays(10),
            Centre.DAY.plusDays(90),
            centre.staff,
            CohortState.RUNNING,
            null),
        new Session(
            Centre.id(92_000 + number),
            centre.organisation,
            centre.branch,
            cohort,
            Centre.DAY,
            Centre.NOW.plusSeconds(number),
            Centre.NOW.plusSeconds(3600),
            "Room 2",
            centre.staff,
            SessionState.SCHEDULED,
            null,
            null),
        PricedCentre.price(centre, cohort, PaymentPurpose.SESSION, 700));
  }
}
