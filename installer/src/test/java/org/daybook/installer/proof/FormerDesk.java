package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.daybook.model.command.Command;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.device.RegisterDevice;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.store.DeviceStore;

/// An organisation whose ids are the same in every run, and the folder of a desk of it that a
/// former release wrote and left with work that was not sent.
final class FormerDesk {
  static final String SIGN_IN_NAME = "former-owner";
  static final String PASSWORD = "a long enough password";
  static final UUID SESSION = id(6);
  static final List<UUID> STUDENTS = List.of(id(11), id(12), id(13), id(14));
  private static final UUID ORGANISATION = id(1);
  private static final UUID BRANCH = id(2);
  private static final UUID OWNER = id(3);
  private static final UUID COURSE = id(4);
  private static final UUID COHORT = id(5);
  private static final UUID FAMILY = id(7);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
  private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");

  private FormerDesk() {}

  static UUID organisation() {
    return ORGANISATION;
  }

  static UUID branch() {
    return BRANCH;
  }

  /// Founds it where the world does not have it yet.
  static void found(World world) {
    if (world.administration().organisations().stream()
        .anyMatch(it -> it.id().equals(ORGANISATION))) {
      return;
    }
    var owner = RoleTemplate.OWNER;
    var day = new ArrayList<CentreCommand>();
    day.add(at(ORGANISATION, new FoundOrganisation("Former", "EUR", "en")));
    day.add(at(ORGANISATION, new OpenBranch(BRANCH, "North", "NO", "UTC", null)));
    day.add(at(ORGANISATION, owner.definition(ORGANISATION)));
    var person = PersonDetails.named("Owner");
    day.add(at(ORGANISATION, new AddStaffMember(OWNER, person, SIGN_IN_NAME, true, null)));
    day.add(at(ORGANISATION, new AssignRole(OWNER, owner.idIn(ORGANISATION), null, true)));
    day.add(at(ORGANISATION, new DefineCourse(COURSE, "Chess", "CH", null, null, null)));
    day.add(
        at(
            BRANCH,
            new DefineCohort(
                COHORT, COURSE, "Chess", 20, DAY.minusDays(30), DAY.plusDays(60), null, null)));
    day.add(at(BRANCH, new MoveCohort(COHORT, CohortState.OPEN, null)));
    day.add(
        at(
            BRANCH,
            new ScheduleSession(
                SESSION, COHORT, DAY, NINE, NINE.plusSeconds(3_600), null, null, null)));
    day.add(at(BRANCH, new RecordFamily(FAMILY, PersonDetails.named("Family"), null)));
    for (int i = 0; i < STUDENTS.size(); i++) {
      var student = STUDENTS.get(i);
      var name = PersonDetails.named("Student " + i);
      day.add(at(BRANCH, new AddStudent(student, FAMILY, "S" + i, name, null)));
      day.add(
          at(
              BRANCH,
              new EnrolStudent(
                  id(21 + i), student, COHORT, EnrolmentState.PENDING_PAYMENT, DAY, null, null)));
    }
    var administration = world.administration();
    for (var verdict : administration.operations().issue(ORGANISATION, day)) {
      assertTrue(verdict.outcome().holds(), () -> "the centre was refused: " + verdict);
    }
    administration.credentials().setPassword(ORGANISATION, OWNER, PASSWORD);
  }

  /// Makes the centre know the desk as it did when the folder was written.
  static void enrolled(World world, UUID device, byte[] publicKey) {
    world
        .administration()
        .operations()
        .inOrganisation(
            ORGANISATION,
            (transaction, bench) -> {
              new DeviceStore(transaction).addKey(device, ORGANISATION, BRANCH, publicKey, 1);
              return bench.issue(at(BRANCH, new RegisterDevice(device, "Former desk")));
            });
  }

  /// Keeps a desk's folder and its key beside it in one file.
  static void keep(Path folder, Path file) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file));
        var files = Files.walk(folder)) {
      for (var one : files.filter(FormerDesk::isKept).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(one).toString()));
        Files.copy(one, zip);
      }
    }
  }

  /// Logs name the machine on which they were written.
  private static boolean isKept(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".stderr");
  }

  /// Lays a kept folder out again.
  static void layOut(String resource, Path folder) throws IOException {
    try (var stream = FormerDesk.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new AssertionError("nobody kept " + resource);
      }
      layOut(stream, folder);
    }
  }

  /// Lays out what a stream brings zipped.
  static void layOut(InputStream zipped, Path folder) throws IOException {
    var zip = new ZipInputStream(zipped);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      var file = folder.resolve(entry.getName());
      if (!entry.isDirectory()) {
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
  }

  private static CentreCommand at(UUID branch, Command command) {
    return CentreCommand.at(branch, command);
  }

  private static UUID id(int number) {
    return UUID.fromString("01900000-0000-7000-8000-0000000fd0%02d".formatted(number));
  }
}
