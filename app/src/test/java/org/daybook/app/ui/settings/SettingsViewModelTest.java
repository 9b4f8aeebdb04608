package org.daybook.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.service.ManagedCentre;
import org.daybook.app.service.online.Online.Why;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.command.Reason;
import org.daybook.model.permission.Permission;
import org.daybook.model.protocol.DeviceChange;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings' view models on a real desk, with everything on the test's thread.
class SettingsViewModelTest {
  @TempDir Path folder;

  private SettingsBench bench;
  private SettingsViewModel model;

  @BeforeEach
  void open() {
    bench = new SettingsBench(folder, SameThread.background());
    model = bench.model;
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aPermissionThatOnlyANewerProgramKnowsSurvivesAnEditAndATemplate() {
    var roles = model.roles();
    roles.refresh();
    roles.choose(ManagedCentre.TRAINER_ROLE);
    roles.grant(Permission.STUDENT_WRITE, true);
    roles.save();
    assertTrue(trainer().permissions().contains("zither.play"));
    assertTrue(trainer().permissions().contains("student.write"));

    roles.grantAs(RoleTemplate.MENTOR);
    roles.save();
    assertEquals(List.of("register.mark", "student.view", "zither.play"), trainer().permissions());
  }

  @Test
  void whatWasSavedCanBeTakenBack() {
    var roles = model.roles();
    roles.refresh();
    roles.choose(ManagedCentre.TRAINER_ROLE);
    var before = trainer().permissions();
    roles.grant(Permission.STUDENT_WRITE, true);
    roles.save();
    var notice = model.state().noticeProperty().get();
    assertNotNull(notice);
    var undo = notice.undo();
    assertNotNull(undo);

    undo.run();

    assertEquals(before, trainer().permissions());
  }

  @Test
  void theRulesOwnWordIsShownAndTheDraftStays() {
    var roles = model.roles();
    roles.refresh();
    roles.choose(ManagedCentre.OWNER_ROLE);
    roles.grant(Permission.ROLE_EDIT, false);
    roles.save();

    assertEquals(
        new Refusal.ByRule(Reason.OWN_ROLE_EDITING), model.state().refusalProperty().get());
    assertTrue(roles.isChanged());
  }

  @Test
  void nothingCanBeChangedWithoutTheNetworkAndTheReasonIsTold() {
    model.state().onlineProperty().set(false);
    for (var permission :
        List.of(Permission.ROLE_EDIT, Permission.STAFF_EDIT, Permission.POLICY_EDIT)) {
      assertEquals(Obstacle.OFFLINE, model.state().obstacleNow(permission));
    }
    var roles = model.roles();
    roles.refresh();
    roles.choose(ManagedCentre.TRAINER_ROLE);
    roles.grant(Permission.STUDENT_WRITE, true);
    assertFalse(roles.maySave());
    roles.save();
    assertFalse(trainer().permissions().contains("student.write"));
  }

  @Test
  void whoMayNotIsToldSoRatherThanThatTheNetworkIsAway() {
    model.state().rightsProperty().set(new Rights(true, Set.of(Permission.STUDENT_VIEW)));
    model.state().onlineProperty().set(false);

    assertEquals(Obstacle.NOT_PERMITTED, model.state().obstacleNow(Permission.ROLE_EDIT));
    model.go(SettingsPage.STAFF);
    assertEquals(SettingsPage.DESK, model.pageProperty().get());
    model.enter();
    assertEquals(SettingsPage.POLICIES, model.pageProperty().get(), "the first that she may see");
  }

  @Test
  void somebodyNewIsSavedAndGivenACodeAtOnce() {
    var staff = model.staff();
    staff.refresh();
    staff.askNew();
    var asked = assertInstanceOf(Question.Person.class, model.state().questionProperty().get());
    staff.save(asked, new PersonForm(" Nadia New ", "Nadia.New", ManagedCentre.TRAINER_ROLE, null));

    assertTrue(bench.asked.contains("invite " + asked.staffId()));
    var shown = assertInstanceOf(Question.ShowCode.class, model.state().questionProperty().get());
    assertEquals("K7QF-29MD", shown.code());
    assertEquals("nadia.new", staff.chosen().signInName());
  }

  @Test
  void whoeverWasSavedStaysSavedWhenNoCodeCouldBeMade() {
    bench.refusal = Why.SIGN_IN;
    var staff = model.staff();
    staff.refresh();
    staff.askNew();
    var asked = assertInstanceOf(Question.Person.class, model.state().questionProperty().get());
    staff.save(asked, new PersonForm("Nadia", "nadia", ManagedCentre.TRAINER_ROLE, null));

    assertNull(model.state().questionProperty().get());
    assertEquals(new Refusal.ByServer(Why.SIGN_IN), model.state().refusalProperty().get());
    assertEquals("nadia", staff.chosen().signInName());
  }

  @Test
  void aFormSaysWhatIsMissingBeforeAnythingIsSaved() {
    var problems = new PersonForm("", "with blank", null, null).problems(true);

    assertEquals(
        Map.of(
            PersonForm.Field.NAME, PersonForm.Problem.MISSING,
            PersonForm.Field.SIGN_IN_NAME, PersonForm.Problem.BLANKS,
            PersonForm.Field.ROLE, PersonForm.Problem.MISSING),
        problems);
    assertEquals("nadia.new", StaffViewModel.suggestion("Nádia  New"));
  }

  @Test
  void theServersNoToADeviceIsShown() {
    bench.changeRefusal = Reason.TRANSITION_NOT_ALLOWED;
    var devices = model.devices();
    devices.refresh();
    devices.ask(DeviceChange.REVOKE);
    devices.change(devices.chosen(), DeviceChange.REVOKE, "Sold");

    assertEquals(
        new Refusal.ByRule(Reason.TRANSITION_NOT_ALLOWED), model.state().refusalProperty().get());
    assertInstanceOf(
        Question.ChangeDevice.class, model.state().questionProperty().get(), "still asked");
  }

  @Test
  void aPolicyKeepsItsBounds() {
    var policies = model.policies();
    policies.refresh();
    var threshold = policies.policies().getFirst();

    assertFalse(policies.maySet(threshold, "101"));
    assertFalse(policies.maySet(threshold, "80"), "that holds already");
    policies.set(threshold, "75");
    assertEquals("75", policies.policies().getFirst().setting());
  }

  @Test
  void whatIsHalfDoneSurvivesACrash() {
    var slot = new Slot();
    new SettingsDraft(model, slot);
    model.roles().refresh();
    model.roles().choose(ManagedCentre.TRAINER_ROLE);
    assertEquals(Optional.empty(), slot.intentId);
    model.roles().grant(Permission.STUDENT_WRITE, true);
    var kept = Map.copyOf(slot.fields);
    var intentId = slot.intentId.orElseThrow();
    model.roles().discard();
    assertEquals(Optional.empty(), slot.intentId, "nothing is half done any more");

    new SettingsDraft(model, slot).restore(intentId, kept, false);

    assertEquals(SettingsPage.ROLES, model.pageProperty().get());
    var restored = model.roles().draftProperty().get();
    assertNotNull(restored);
    assertTrue(restored.has(Permission.STUDENT_WRITE));
    assertEquals(List.of("zither.play"), restored.unknown());
    model.roles().save();
    assertTrue(trainer().permissions().contains("student.write"));
  }

  @Test
  void aHalfTypedPersonSurvivesACrashToo() {
    var slot = new Slot();
    new SettingsDraft(model, slot);
    model.staff().refresh();
    model.staff().askNew();
    model
        .staff()
        .typedProperty()
        .set(new PersonForm("Nadia", "nadia", ManagedCentre.TRAINER_ROLE, null));
    var kept = Map.copyOf(slot.fields);
    var intentId = slot.intentId.orElseThrow();
    model.state().leaveQuestion();
    assertEquals(Optional.empty(), slot.intentId);

    new SettingsDraft(model, slot).restore(intentId, kept, false);

    var asked = assertInstanceOf(Question.Person.class, model.state().questionProperty().get());
    assertEquals("Nadia", asked.typed().name());
    assertEquals(ManagedCentre.TRAINER_ROLE, asked.typed().roleId());
    assertEquals(intentId, asked.intentId());
  }

  @Test
  @Tag("U10")
  void aHalfTypedBranchSurvivesACrash() {
    var slot = new Slot();
    new SettingsDraft(model, slot);
    model.branches().refresh();
    model.branches().askNew();
    assertEquals(Optional.empty(), slot.intentId, "nothing is typed yet");
    model.state().type("branchName", "Harbour");
    var kept = Map.copyOf(slot.fields);
    var intentId = slot.intentId.orElseThrow();
    model.state().leaveQuestion();
    assertEquals(Optional.empty(), slot.intentId);

    new SettingsDraft(model, slot).restore(intentId, kept, false);

    var asked = assertInstanceOf(Question.BranchForm.class, model.state().questionProperty().get());
    assertEquals(intentId, asked.intentId());
    assertEquals(Map.of("branchName", "Harbour"), model.state().typedProperty().get());
    assertEquals(SettingsPage.BRANCHES, model.pageProperty().get());
  }

  @Test
  @Tag("U10")
  void halfTypedWordsAboutADeviceSurviveACrash() {
    var slot = new Slot();
    new SettingsDraft(model, slot);
    model.devices().refresh();
    model.devices().ask(DeviceChange.REVOKE);
    model.state().type("deviceWords", "Stolen from");
    var device =
        assertInstanceOf(Question.ChangeDevice.class, model.state().questionProperty().get())
            .device();
    var kept = Map.copyOf(slot.fields);
    var intentId = slot.intentId.orElseThrow();
    model.state().leaveQuestion();

    new SettingsDraft(model, slot).restore(intentId, kept, false);

    var asked =
        assertInstanceOf(Question.ChangeDevice.class, model.state().questionProperty().get());
    assertEquals(device.deviceId(), asked.device().deviceId());
    assertEquals(DeviceChange.REVOKE, asked.change());
    assertEquals(Map.of("deviceWords", "Stolen from"), model.state().typedProperty().get());

    model.state().leaveQuestion();
    model.devices().askActivate();
    model.state().type("deviceName", "Front desk 9");
    var ofNew = Map.copyOf(slot.fields);
    var intentOfNew = slot.intentId.orElseThrow();
    model.state().leaveQuestion();
    new SettingsDraft(model, slot).restore(intentOfNew, ofNew, false);
    assertInstanceOf(Question.Activate.class, model.state().questionProperty().get());
    assertEquals(Map.of("deviceName", "Front desk 9"), model.state().typedProperty().get());
  }

  @Test
  @Tag("U10")
  void aHalfTypedPrinterSurvivesACrash() throws IOException {
    var slot = new Slot();
    new SettingsDraft(model, slot);
    var printer = model.printer();
    printer.refresh();
    assertEquals(Optional.empty(), slot.intentId, "nothing is typed yet");
    var typed = new PrinterForm("till.loc", "91", RollWidth.MM_58, false, true);
    printer.type(typed);
    var kept = Map.copyOf(slot.fields);
    var intentId = slot.intentId.orElseThrow();

    bench.close();
    folder = Files.createDirectory(folder.resolve("again"));
    open();
    var again = new Slot();
    new SettingsDraft(model, again).restore(intentId, kept, false);
    model.printer().refresh();

    assertEquals(SettingsPage.DESK, model.pageProperty().get());
    assertEquals(typed, model.printer().formProperty().get(), "what is read leaves it alone");
    var whole = new ReceiptPrinter("till.local", 9100, RollWidth.MM_58, false, true);
    model.printer().type(PrinterForm.of(whole));
    model.printer().use(whole);
    assertEquals(whole, bench.printer);
    assertEquals(Optional.empty(), again.intentId, "it is in use");
  }

  private Role trainer() {
    return bench.desk.replica.read(
        facts -> facts.find(Role.TABLE, ManagedCentre.TRAINER_ROLE).orElseThrow());
  }

  private static final class Slot implements DraftSlot {
    private Optional<UUID> intentId = Optional.empty();
    private final Map<String, String> fields = new HashMap<>();

    @Override
    public void keep(UUID id, Map<String, String> now) {
      intentId = Optional.of(id);
      fields.clear();
      fields.putAll(now);
    }

    @Override
    public void drop() {
      intentId = Optional.empty();
      fields.clear();
    }
  }
}
