package org.daybook.app.service.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.EnrolmentService.Claim;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentServiceIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private EnrolmentService enrolments;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    BookOfStudents.fill(desk, centre);
    enrolments = new EnrolmentService(desk.replica, desk.capture, desk.identity, desk.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void offersWhatTakesEnrolmentsWithWhatTheRuleSays() {
    assertEquals(
        List.of("EN-21", "Pottery A", "RF-14", "WD-02"),
        options("").stream().map(CohortOption::cohort).toList());
    var english = option("english");
    assertNull(english.objection());
    assertEquals(12, english.seatsLeft());
    assertEquals(Reason.ALREADY_ENROLLED, option("rf14").objection());
    var full = option("wd");
    assertTrue(full.full());
    assertEquals(0, full.seatsLeft());
    assertFalse(full.mayOverride());
    assertNull(option("pottery").seatsLeft(), "no limit");
  }

  @Test
  void saysThatSomebodyIsTooYoungBeforeAnythingIsSaved() {
    assertEquals(
        Reason.TOO_YOUNG,
        enrolments
            .cohorts(centre.staff, BookOfStudents.KARIM, "english", Centre.DAY)
            .getFirst()
            .objection());
    assertEquals(List.of(), desk.replica.read(facts -> facts.newest(5)));
  }

  @Test
  void whoMayExceedTheCapacityIsToldSo() {
    may(Permission.ENROLMENT_CREATE, Permission.CAPACITY_OVERRIDE);
    assertTrue(option("wd").mayOverride());

    assertInstanceOf(
        CaptureResult.Refused.class,
        enrol(BookOfStudents.FULL, EnrolmentState.PENDING_PAYMENT, null).result());
    assertInstanceOf(
        CaptureResult.Saved.class,
        enrol(BookOfStudents.FULL, EnrolmentState.PENDING_PAYMENT, "Her brother is in it")
            .result());
  }

  @Test
  void aSeatIsTakenAndGivenUpAgain() {
    var claim = enrol(BookOfStudents.ENGLISH, EnrolmentState.PENDING_PAYMENT, null);
    assertEquals(EnrolmentState.PENDING_PAYMENT, state(claim.enrolmentId()));
    assertEquals(11, option("english").seatsLeft());

    var left = enrolments.leave(centre.staff, UUID.randomUUID(), claim.enrolmentId(), "Moved away");

    assertInstanceOf(CaptureResult.Saved.class, left.orElseThrow());
    assertEquals(EnrolmentState.CANCELLED, state(claim.enrolmentId()));
    assertEquals(12, option("english").seatsLeft());
    assertEquals(
        Optional.empty(),
        enrolments.leave(centre.staff, UUID.randomUUID(), claim.enrolmentId(), "Again"));
  }

  @Test
  void whoHasASeatForGoodIsWithdrawn() {
    enrolments.leave(centre.staff, UUID.randomUUID(), BookOfStudents.IN_ROBOTICS, "Moved away");
    assertEquals(EnrolmentState.WITHDRAWN, state(BookOfStudents.IN_ROBOTICS));
  }

  @Test
  void whoIsMovedHasTheNewPlaceAndNotTheOldOne() {
    assertEquals(
        List.of("EN-21", "Pottery A", "WD-02"),
        insteadOfRobotics("").stream().map(CohortOption::cohort).toList(),
        "anywhere but where she is");
    assertTrue(insteadOfRobotics("wd").getFirst().full());

    var claim = move(BookOfStudents.IN_ROBOTICS, BookOfStudents.ENGLISH);

    assertInstanceOf(CaptureResult.Saved.class, claim.result());
    assertEquals(EnrolmentState.TRANSFERRED, state(BookOfStudents.IN_ROBOTICS));
    assertEquals(EnrolmentState.ACTIVE, state(claim.enrolmentId()));
    assertEquals(11, option("english").seatsLeft());

    var back =
        enrolments
            .moveBack(
                centre.staff,
                UUID.randomUUID(),
                claim.enrolmentId(),
                BookOfStudents.IN_ROBOTICS,
                Centre.DAY)
            .orElseThrow();
    assertInstanceOf(CaptureResult.Saved.class, back.result());
    assertEquals(EnrolmentState.ACTIVE, state(back.enrolmentId()));
    assertEquals(12, option("english").seatsLeft());
  }

  @Test
  void whoIsRefusedTheNewPlaceKeepsTheOldOne() {
    var claim = move(BookOfStudents.IN_ROBOTICS, BookOfStudents.FULL);
    assertEquals(new CaptureResult.Refused(0, Reason.SEATS_FULL), claim.result());
    assertEquals(EnrolmentState.ACTIVE, state(BookOfStudents.IN_ROBOTICS));
  }

  private EnrolmentService.Claim move(UUID enrolment, UUID cohort) {
    return enrolments
        .move(centre.staff, UUID.randomUUID(), enrolment, cohort, Centre.DAY, null)
        .orElseThrow();
  }

  private List<CohortOption> insteadOfRobotics(String query) {
    return enrolments.cohortsInsteadOf(centre.staff, BookOfStudents.IN_ROBOTICS, query, Centre.DAY);
  }

  @Test
  void whoWaitsGetsASeatWhenThereIsOne() {
    var claim = enrol(BookOfStudents.FULL, EnrolmentState.WAITLISTED, null);
    assertEquals(EnrolmentState.WAITLISTED, state(claim.enrolmentId()));
    assertEquals(
        new CaptureResult.Refused(0, Reason.SEATS_FULL),
        enrolments.giveSeat(centre.staff, UUID.randomUUID(), claim.enrolmentId()));

    enrolments.leave(centre.staff, UUID.randomUUID(), Centre.id(70_022), "Moved away");

    assertInstanceOf(
        CaptureResult.Saved.class,
        enrolments.giveSeat(centre.staff, UUID.randomUUID(), claim.enrolmentId()));
    assertEquals(EnrolmentState.PENDING_PAYMENT, state(claim.enrolmentId()));
  }

  private List<CohortOption> options(String query) {
    return enrolments.cohorts(centre.staff, BookOfStudents.LAYLA, query, Centre.DAY);
  }

  private CohortOption option(String query) {
    return options(query).getFirst();
  }

  private Claim enrol(UUID cohort, EnrolmentState entry, @Nullable String why) {
    return enrolments
        .enrol(
            centre.staff, UUID.randomUUID(), BookOfStudents.LAYLA, cohort, entry, Centre.DAY, why)
        .orElseThrow();
  }

  private EnrolmentState state(UUID id) {
    return desk.replica.read(facts -> facts.find(Enrolment.TABLE, id)).orElseThrow().state();
  }

  private void may(Permission... permissions) {
    var names = Arrays.stream(permissions).map(Permission::wireName).toList();
    desk.replica.write(transaction -> {
      transaction.put(List.of(new Role(Centre.id(4), centre.organisation, "Manager", names)));
      return true;
    });
  }
}
