package org.daybook.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.ManagedCentre;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.permission.Permission;
import org.daybook.model.protocol.DeviceChange;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class SettingsUiTest {
  @TempDir Path folder;

  private final Workbench work = new Workbench();
  private SettingsBench bench;
  private SettingsViewModel model;

  @BeforeEach
  void open() {
    bench = new SettingsBench(folder, work.background);
    model = bench.model;
  }

  @AfterEach
  void close() {
    bench.close();
    work.close();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsEachPageWithoutCuttingAWord(Theme theme, Language language) throws Exception {
    var cut = new ArrayList<String>();
    for (var page : SettingsPage.values()) {
      work.step(() -> model.go(page));
      if (page == SettingsPage.STAFF) {
        work.step(() -> model.staff().chosenProperty().set(ManagedCentre.OMAR));
      } else if (page == SettingsPage.ROLES) {
        work.step(() -> model.roles().choose(ManagedCentre.TRAINER_ROLE));
        work.step(() -> model.roles().grant(Permission.STUDENT_WRITE, true));
      }
      var name = "settings-" + page.key();
      cut.addAll(work.step(() -> Stand.drawInside(theme, language, name, bench::view)));
    }
    assertEquals(List.of(), cut);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "DARK,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void drawsWhatIsAsked(Theme theme, Language language) throws Exception {
    var cut = new ArrayList<String>();
    work.step(() -> model.go(SettingsPage.DEVICES));
    work.step(model.devices()::askActivate);
    cut.addAll(draw(theme, language, "settings-activate"));
    work.step(() -> model.devices().activate(bench.centre.branch, "Side desk"));
    cut.addAll(draw(theme, language, "settings-code"));
    work.step(() -> model.state().leaveQuestion());
    work.step(() -> model.devices().ask(DeviceChange.REVOKE));
    cut.addAll(draw(theme, language, "settings-revoke"));
    work.step(() -> model.state().leaveQuestion());
    work.step(() -> model.go(SettingsPage.STAFF));
    work.step(model.staff()::askNew);
    cut.addAll(draw(theme, language, "settings-invite"));
    work.step(() -> model.state().leaveQuestion());
    work.step(() -> model.go(SettingsPage.BRANCHES));
    work.step(model.branches()::askNew);
    cut.addAll(draw(theme, language, "settings-branch"));
    work.step(() -> model.state().leaveQuestion());
    work.step(() -> model.go(SettingsPage.CASH));
    work.step(model.cash()::askNewPackage);
    cut.addAll(draw(theme, language, "settings-package"));
    work.step(() -> PackageForms.save(model, "Ten lessons", 10, 40_000));
    cut.addAll(
        work.step(
            () -> Stand.drawInside(theme, language, "settings-packages", this::scrolledDown)));
    assertEquals(List.of(), cut);
  }

  private Parent scrolledDown(Messages messages) {
    var view = bench.view(messages);
    view.lookupAll(".settings-scroll").stream()
        .filter(ScrollPane.class::isInstance)
        .map(ScrollPane.class::cast)
        .forEach(it -> it.setVvalue(1));
    return view;
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,ENGLISH", "LIGHT,ARABIC", "LIGHT,HINDI"})
  void saysWhyNothingCanBeChangedWithoutTheNetwork(Theme theme, Language language)
      throws Exception {
    work.step(() -> model.state().onlineProperty().set(false));
    work.step(() -> model.go(SettingsPage.ROLES));
    assertEquals(List.of(), draw(theme, language, "settings-offline"));
    assertEquals(Obstacle.OFFLINE, model.state().obstacleNow(Permission.ROLE_EDIT));
    work.step(model.staff()::askNew);
    assertNull(model.state().questionProperty().get());
  }

  /// Who may see what is read after the view was made.
  @Test
  void aPageOpensOnceItIsKnownThatThePersonMaySeeIt() throws Exception {
    var rights = model.state().rightsProperty();
    var known = rights.get();
    work.step(() -> rights.set(new Rights(false, Set.of())));
    var scene = work.step(() -> Stand.inside(Theme.LIGHT, Language.ENGLISH, bench::view));
    assertFalse(closed(scene).isEmpty());
    work.step(() -> rights.set(known));
    assertEquals(List.of(), closed(scene));
  }

  private static List<String> closed(Scene scene) throws Exception {
    return FxToolkit.onFx(() ->
        scene.getRoot().lookupAll(".nav-item").stream()
            .filter(it -> it.getPseudoClassStates().toString().contains("unavailable"))
            .map(Node::getAccessibleText)
            .toList());
  }

  /// Make a role, invite somebody who has it, make a code for a desk: by keyboard alone.
  @Test
  void managesByKeyboardAlone() throws Exception {
    work.step(model::enter);
    Stand.used(
        messages -> {
          var controller = bench.controller(messages);
          var view = new org.daybook.app.ui.fx.Fxml(messages).load(controller);
          work.background.ui().later(controller::focus);
          return view;
        },
        scene -> {
          work.push(KeyCode.CONTROL, KeyCode.DIGIT3);
          work.push(KeyCode.CONTROL, KeyCode.N);
          work.write("Evening desk");
          work.tabTo(scene, Permission.ENROLMENT_APPROVE.name());
          work.push(KeyCode.SPACE);
          work.push(KeyCode.CONTROL, KeyCode.S);
          var role = role("Evening desk");
          assertTrue(role.permissions().contains("enrolment.approve"));
          assertTrue(role.permissions().contains("register.mark"));
          assertTrue(FxToolkit.onFx(() -> scene.getRoot().isFocusWithin()));
          assertNotNull(FxToolkit.onFx(scene::getFocusOwner));

          work.push(KeyCode.CONTROL, KeyCode.DIGIT2);
          work.push(KeyCode.CONTROL, KeyCode.N);
          work.write("Nadia New");
          work.push(KeyCode.TAB);
          work.push(KeyCode.TAB);
          work.write("E");
          work.push(KeyCode.DOWN);
          work.tabTo(scene, "answer");
          work.push(KeyCode.ENTER);
          assertNotNull(scene.lookup("#shownCode"), texts(scene).toString());
          work.push(KeyCode.ENTER);
          var nadia = member("nadia.new");
          assertTrue(bench.asked.contains("invite " + nadia.id()));
          assertEquals(List.of(role.id()), rolesOf(nadia));

          work.push(KeyCode.CONTROL, KeyCode.DIGIT1);
          work.push(KeyCode.CONTROL, KeyCode.N);
          work.write("Side desk");
          work.push(KeyCode.ENTER);
          assertTrue(
              bench.asked.contains("activate Side desk at " + bench.centre.branch),
              bench.asked.toString());
          assertTrue(texts(scene).contains("K7QF-29MD"), texts(scene).toString());
          work.push(KeyCode.ESCAPE);
          assertNull(scene.lookup("#shownCode"));
        });
  }

  private List<String> draw(Theme theme, Language language, String name) throws Exception {
    return work.step(() -> Stand.drawInside(theme, language, name, bench::view));
  }

  private Role role(String name) {
    return bench.desk.replica.read(facts ->
        facts.list(Role.BY_ORGANISATION, bench.centre.organisation).stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow());
  }

  private StaffMember member(String signInName) {
    return bench.desk.replica.read(
        facts -> facts.list(StaffMember.BY_SIGN_IN_NAME, signInName).getFirst());
  }

  private List<java.util.UUID> rolesOf(StaffMember member) {
    return bench.desk.replica.read(facts ->
        facts.list(RoleAssignment.BY_STAFF, member.id()).stream()
            .map(RoleAssignment::roleId)
            .toList());
  }

  private static List<String> texts(Scene scene) throws Exception {
    return FxToolkit.onFx(() -> {
      var all = new ArrayList<String>();
      collect(scene.getRoot(), all);
      return all;
    });
  }

  private static void collect(Node node, List<String> all) {
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      all.add(labeled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(it -> collect(it, all));
    }
  }
}
