package org.daybook.app.service.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockWebServer;
import org.daybook.app.service.Centre;
import org.daybook.app.service.ManagedCentre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.Servers;
import org.daybook.app.service.settings.SettingsService;
import org.daybook.app.service.staff.StaffBook.Member;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.organisation.PolicyKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffServiceIT {
  private static final UUID NADIA = Centre.id(77);

  private final Centre centre = new Centre(1);
  private final MockWebServer server = new MockWebServer();

  @TempDir Path folder;
  private OpenedDesk desk;
  private StaffService staff;
  private SettingsService settings;

  @BeforeEach
  void open() throws Exception {
    server.start();
    desk = new OpenedDesk(folder, centre).filled(centre);
    ManagedCentre.fill(desk, centre);
    staff =
        new StaffService(
            desk.replica, desk.capture, Servers.calls(server, desk, centre), desk.identity);
    settings = new SettingsService(desk.replica, desk.capture, desk.identity);
  }

  @AfterEach
  void close() {
    desk.close();
    server.close();
  }

  @Test
  void tellsWhoHoldsWhatWhereAndWhoSaidSo() {
    var book = staff.book();

    assertEquals(
        List.of("Rana Desk", "عمر طارق", "Salma Fahmy"),
        book.staff().stream().map(Member::name).toList(),
        "who left comes last");
    var omar = book.member(ManagedCentre.OMAR).orElseThrow();
    assertEquals("Trainer", omar.held().getFirst().role());
    assertEquals("North", omar.held().getFirst().branch());
    var change = omar.changes().getFirst();
    assertEquals("Rana Desk", change.by());
    assertEquals(List.of("Trainer", "North"), change.gained());
    assertEquals(1, book.role(ManagedCentre.TRAINER_ROLE).orElseThrow().holders());
  }

  @Test
  void somebodyNewHasARoleFromTheFirstMoment() {
    save(new StaffService.First(ManagedCentre.TRAINER_ROLE, ManagedCentre.SOUTH));

    var nadia = staff.book().member(NADIA).orElseThrow();
    assertEquals("South", nadia.held().getFirst().branch());
    assertEquals(
        List.of("add-staff-member", "assign-role"),
        nadia.changes().stream().map(it -> it.command()).sorted().toList());
    assertEquals("Rana Desk", nadia.changes().getFirst().by());
  }

  @Test
  void theSameSignInNameIsTakenOnceAndNothingIsSaved() {
    var entry = new StaffService.Entry(NADIA, "Another Omar", "omar", true, null);
    var first = new StaffService.First(ManagedCentre.TRAINER_ROLE, null);

    var result = staff.save(centre.staff, UUID.randomUUID(), entry, first);

    assertEquals(new CaptureResult.Refused(0, Reason.ALREADY_EXISTS), result);
    assertTrue(staff.book().member(NADIA).isEmpty());
  }

  @Test
  void aRoleIsTakenAwayAgain() {
    assertSaved(assign(true));
    assertSaved(assign(false));

    var omar = staff.book().member(ManagedCentre.OMAR).orElseThrow();
    assertEquals(1, omar.held().size());
    assertEquals(List.of("Owner"), omar.changes().getFirst().lost(), "everywhere names no branch");
  }

  @Test
  void nobodyTakesTheRightToEditRolesFromHerselfAtTheDeskEither() {
    var result =
        staff.define(
            centre.staff,
            UUID.randomUUID(),
            ManagedCentre.OWNER_ROLE,
            "Owner",
            List.of("student.view"));

    assertEquals(new CaptureResult.Refused(0, Reason.OWN_ROLE_EDITING), result);
  }

  @Test
  void aPolicyTellsItsSettingAndWhoSetIt() {
    assertSaved(
        settings.set(centre.staff, UUID.randomUUID(), PolicyKey.ATTENDANCE_THRESHOLD, "75"));

    var line =
        settings.policies().stream()
            .filter(it -> it.key() == PolicyKey.ATTENDANCE_THRESHOLD)
            .findFirst()
            .orElseThrow();
    assertEquals("75", line.setting());
    assertEquals("Rana Desk", line.changes().getFirst().by());
    assertEquals(
        new CaptureResult.Refused(0, Reason.INVALID_VALUE),
        settings.set(centre.staff, UUID.randomUUID(), PolicyKey.ATTENDANCE_THRESHOLD, "101"));
  }

  @Test
  void aBranchIsRenamedAndSaysSo() {
    var north = settings.branches().stream().filter(it -> it.here()).findFirst().orElseThrow();
    var renamed =
        new org.daybook.app.service.settings.BranchLine(
            north.branchId(), "Old town", "NRT", "Africa/Cairo", null, true, List.of());

    assertSaved(settings.save(centre.staff, UUID.randomUUID(), renamed));

    var now = settings.branches().stream().filter(it -> it.here()).findFirst().orElseThrow();
    assertEquals("Old town", now.name());
    assertEquals(List.of("North"), now.changes().getFirst().lost());
  }

  private CaptureResult assign(boolean active) {
    return staff.assign(
        centre.staff,
        UUID.randomUUID(),
        ManagedCentre.OMAR,
        ManagedCentre.OWNER_ROLE,
        null,
        active);
  }

  private void save(StaffService.First first) {
    var entry = new StaffService.Entry(NADIA, "Nadia New", "nadia", true, null);
    assertSaved(staff.save(centre.staff, UUID.randomUUID(), entry, first));
    assertFalse(staff.book().member(NADIA).isEmpty());
  }

  private static void assertSaved(CaptureResult result) {
    assertInstanceOf(CaptureResult.Saved.class, result);
  }
}
