package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Fills a branch with courses, sessions and people, as a device of that branch at which the owner
/// works. What it captured is at the centre after [#deliver].
final class Office {
  private static final long HOUR_MILLIS = 3_600_000;

  private final Stranger device;
  private final StrangerJournal journal;
  private final UUID owner;
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private int people;

  Office(Stranger device, UUID owner) {
    this.device = device;
    this.journal = new StrangerJournal(device);
    this.owner = owner;
  }

  Stranger device() {
    return device;
  }

  StrangerJournal journal() {
    return journal;
  }

  LocalDate today() {
    return today;
  }

  /// A cohort that takes enrolments.
  ///
  /// @param capacity seats, 0 for any number
  UUID openCohort(String name, int capacity) {
    var course = UUID.randomUUID();
    var cohort = UUID.randomUUID();
    long first = today.minusDays(30).toEpochDay();
    long last = today.plusDays(60).toEpochDay();
    journal.capture(owner, "define-course", course, name, name, null, null, null);
    journal.capture(owner, "move-course", course, "PUBLISHED");
    journal.capture(
        owner, "define-cohort", cohort, course, name, capacity, first, last, null, null);
    journal.capture(owner, "move-cohort", cohort, "OPEN", null);
    return cohort;
  }

  /// A session of today, now.
  UUID session(UUID cohort) {
    var session = UUID.randomUUID();
    long starts = System.currentTimeMillis() / HOUR_MILLIS * HOUR_MILLIS;
    journal.capture(
        owner,
        "schedule-session",
        session,
        cohort,
        today.toEpochDay(),
        starts,
        starts + 2 * HOUR_MILLIS,
        null,
        null,
        null);
    return session;
  }

  UUID student(String name) {
    var family = UUID.randomUUID();
    var student = UUID.randomUUID();
    people++;
    var person = Arrays.asList(name, "+1000" + people, null, null);
    journal.capturePerson(
        owner, person, "record-family", family, StrangerJournal.Capture.PERSON, null);
    journal.capturePerson(
        owner,
        person,
        "add-student",
        student,
        family,
        "C" + people,
        StrangerJournal.Capture.PERSON,
        null);
    return student;
  }

  UUID enrol(UUID student, UUID cohort) {
    var enrolment = UUID.randomUUID();
    journal.capture(
        owner,
        "enrol-student",
        enrolment,
        student,
        cohort,
        "PENDING_PAYMENT",
        today.toEpochDay(),
        null,
        null);
    return enrolment;
  }

  /// That many students with a seat in the cohort.
  List<UUID> enrolled(UUID cohort, int count, String family) {
    var students = new ArrayList<UUID>();
    for (int i = 1; i <= count; i++) {
      var student = student(family + " " + i);
      enrol(student, cohort);
      students.add(student);
    }
    return students;
  }

  /// Sends it all; what is not simply accepted fails the test.
  void deliver() {
    for (var result : journal.push()) {
      assertEquals("ACCEPTED", result.get(1), () -> "operation was answered " + result);
    }
  }
}
