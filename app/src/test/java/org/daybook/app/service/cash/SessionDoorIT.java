package org.daybook.app.service.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.StatementCount;
import org.daybook.app.service.Centre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.people.Student;
import org.daybook.model.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who has still to pay for a session, on a real desk: three seats that are paid session by
/// session, and Layla, who is a guest.
class SessionDoorIT {
  private static final int MOST_STATEMENTS = 30;

  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenTill till;

  @BeforeEach
  void open() {
    till = new OpenTill(folder, centre, 0);
  }

  @AfterEach
  void close() {
    till.close();
  }

  @Test
  void theyAreFewerWithEachWhoPays() {
    assertEquals(4, door().waiting().size());
    assertEquals(0, door().paid());

    pay(BookOfStudents.LAYLA, 1_500);

    assertEquals(seats(), door().waiting().stream().map(SessionDoor.Waiting::studentId).toList());
    assertEquals(1, door().paid());
    assertEquals(4, door().all());
  }

  @Test
  void whoHasPaidAPartPaysTheRest() {
    pay(BookOfStudents.LAYLA, 1_000);
    assertEquals(500, waiting(BookOfStudents.LAYLA).orElseThrow().amountMinor());
    assertEquals(1_500, waiting(seats().getFirst()).orElseThrow().amountMinor());
  }

  @Test
  void twoEntriesOfOnePersonPayOnce() {
    pay(BookOfStudents.LAYLA, 1_500);
    PricedCentre.put(
        till.desk,
        List.of(
            PricedCentre.guest(centre, BookOfStudents.KARIM),
            PricedCentre.merged(centre, BookOfStudents.KARIM, BookOfStudents.LAYLA)));
    assertEquals(Optional.empty(), waiting(BookOfStudents.KARIM));
    assertEquals(4, door().all());
  }

  @Test
  void whereASeatIsPaidAheadOnlyGuestsPayAtTheDoor() {
    PricedCentre.put(
        till.desk,
        List.of(PricedCentre.price(centre, centre.cohort, PaymentPurpose.ENROLMENT, 9_000)));
    assertEquals(
        List.of(BookOfStudents.LAYLA),
        door().waiting().stream().map(SessionDoor.Waiting::studentId).toList());
  }

  @Test
  void nobodyWhoMayNotTakeCashIsTold() {
    PricedCentre.put(
        till.desk,
        List.of(
            new Role(Centre.id(4), centre.organisation, "Front desk", List.of("register.mark"))));
    assertTrue(till.cash.till().door(centre.session, centre.staff).isEmpty());
  }

  @Test
  void itAsksAsMuchHoweverManyPay() {
    door();
    int few = StatementCount.of(till.desk.replica, this::door);
    PricedCentre.put(
        till.desk,
        centre.students().stream().map(it -> PricedCentre.guest(centre, it.id())).toList());
    PricedCentre.put(till.desk, List.of(PricedCentre.guest(centre, BookOfStudents.KARIM)));
    door();
    int more = StatementCount.of(till.desk.replica, this::door);
    assertEquals(few, more);
    assertTrue(more <= MOST_STATEMENTS, more + " statements");
  }

  private SessionDoor door() {
    return till.cash.till().door(centre.session, centre.staff).orElseThrow();
  }

  private Optional<SessionDoor.Waiting> waiting(UUID studentId) {
    return door().waiting().stream().filter(it -> it.studentId().equals(studentId)).findFirst();
  }

  /// By name, as they wait.
  private List<UUID> seats() {
    return centre.students().stream()
        .sorted(Comparator.comparing(Student::fullName).thenComparing(Student::id))
        .map(Student::id)
        .toList();
  }

  private void pay(UUID studentId, long amountMinor) {
    var item =
        till.account(studentId).due().stream()
            .filter(it -> it.purpose() == PaymentPurpose.SESSION)
            .findFirst()
            .orElseThrow();
    till.take(studentId, List.of(item.of(amountMinor)), amountMinor);
  }
}
