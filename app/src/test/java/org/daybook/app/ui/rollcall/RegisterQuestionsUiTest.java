package org.daybook.app.ui.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.daybook.app.service.Centre;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.fx.Stand;
import org.daybook.app.ui.fx.Workbench;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// What the register asks before it saves, answered through its pane.
@ExtendWith(FxToolkit.class)
class RegisterQuestionsUiTest {

  @TempDir Path folder;

  private final Workbench bench = new Workbench();
  private RollCallDesk desk;
  private RegisterController controller;

  @BeforeEach
  void open() throws Exception {
    desk = new RollCallDesk(folder, 6, bench.background);
    bench.step(desk::opened);
  }

  @AfterEach
  void stop() {
    desk.close();
    bench.close();
  }

  @Test
  void correctsToLateWithItsMinutes() throws Exception {
    bench.step(desk.register::markRest);
    bench.step(desk.register::submit);
    Scene scene = show(Language.ENGLISH);
    bench.step(() -> desk.register.mark(0, AttendanceValue.ABSENT));
    assertFalse(minutes(scene).isVisible(), "nobody is absent by minutes");
    bench.step(() -> segment(scene, "Late").fire());
    assertTrue(minutes(scene).isVisible());
    bench.step(() -> minutes(scene).setText("1x"));
    assertEquals("", minutes(scene).getText(), "minutes are digits");
    bench.step(() -> minutes(scene).setText("١٧"));
    bench.step(() -> reason(scene).setText("Came at a quarter past"));
    bench.step(() -> Stand.draw(scene, "register-correct-late"));
    bench.step(() -> primary(scene).fire());
    assertEquals(AttendanceValue.LATE, desk.onDisk(0));
    assertEquals(17, desk.row(0).minutes());
  }

  @Test
  void enterInTheMinutesIsThePrimaryButtonOnceThereIsAReason() throws Exception {
    bench.step(desk.register::markRest);
    bench.step(desk.register::submit);
    Scene scene = show(Language.ENGLISH);
    bench.step(() -> desk.register.mark(0, AttendanceValue.LATE));
    bench.step(() -> minutes(scene).setText("8"));
    bench.step(() -> minutes(scene).fireEvent(new ActionEvent()));
    assertEquals(reason(scene), scene.getFocusOwner(), "what is still asked");
    bench.step(() -> reason(scene).setText("The bus was late"));
    bench.step(() -> minutes(scene).fireEvent(new ActionEvent()));
    assertEquals(AttendanceValue.LATE, desk.onDisk(0));
    assertEquals(8, desk.row(0).minutes());
  }

  @Test
  void choosesWhichOfTwoMarksHolds() throws Exception {
    bench.step(() -> desk.register.mark(0, AttendanceValue.PRESENT));
    contradict();
    bench.step(desk.register::refresh);
    Scene scene = show(Language.ENGLISH);
    bench.step(() -> Stand.draw(scene, "register-contested"));
    bench.step(() -> ((Button) scene.lookup(".choose-mark")).fire());
    bench.step(() -> segments(scene).get(1).fire());
    bench.step(() -> reason(scene).setText("Was at home"));
    bench.step(() -> Stand.draw(scene, "register-choose"));
    bench.step(() -> primary(scene).fire());
    assertEquals(AttendanceValue.ABSENT, desk.onDisk(0));
    assertNull(desk.register.questionProperty().get());
  }

  @Test
  void entersThePaperSheetOfAMissedSession() throws Exception {
    missed();
    bench.step(desk.register::refresh);
    Scene scene = show(Language.ARABIC);
    bench.step(() -> Stand.draw(scene, "register-missed-arabic"));
    bench.step(desk.register::enterPaper);
    bench.step(() -> reason(scene).setText("No power in the morning"));
    bench.step(() -> Stand.draw(scene, "register-paper-arabic"));
    bench.step(() -> primary(scene).fire());
    assertTrue(desk.register.headProperty().get().takesMarks());
    bench.step(() -> desk.register.mark(0, AttendanceValue.PRESENT));
    assertEquals(AttendanceValue.PRESENT, desk.onDisk(0));
  }

  @Test
  void whatIsTypedOutlivesThePaneItIsTypedInto() throws Exception {
    bench.step(desk.register::submit);
    Scene scene = show(Language.ENGLISH);
    bench.step(() -> desk.register.mark(0, AttendanceValue.LATE));
    bench.step(() -> minutes(scene).setText("8"));
    bench.step(() -> reason(scene).setText("The bus"));
    bench.step(controller::close);
    Scene arabic = show(Language.ARABIC);
    assertEquals("8", minutes(arabic).getText());
    assertEquals("The bus", reason(arabic).getText());
  }

  @Test
  void whatWasSaidIsNotSaidAgainByANewView() throws Exception {
    Scene scene = show(Language.ENGLISH);
    bench.step(desk.register::markRest);
    assertTrue(scene.lookup(".toast").isVisible());
    bench.step(controller::close);
    assertFalse(show(Language.ARABIC).lookup(".toast").isVisible());
  }

  @Test
  void aClosedRegisterLeavesNoListenerBehind() throws Exception {
    Scene scene = show(Language.ENGLISH);
    var seen = new WeakReference<>(scene.getRoot());
    bench.step(controller::close);
    bench.step(() -> desk.register.mark(0, AttendanceValue.PRESENT));
    bench.step(desk.register::submit);
    bench.step(() -> desk.register.mark(0, AttendanceValue.ABSENT));
    assertFalse(scene.lookup(".overlay").isVisible(), "the question is for who shows it now");
    controller = null;
    bench.step(() -> scene.setRoot(new StackPane()));
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          System.gc();
          FxToolkit.pulse();
          return seen.get() == null;
        });
  }

  private Scene show(Language language) throws Exception {
    return bench.step(() ->
        Stand.inside(
            Theme.LIGHT,
            language,
            messages -> {
              controller =
                  new RegisterController(
                      desk.register, desk.admission, messages, RollCallUiTest.NOWHERE, () -> 0);
              return new Fxml(messages).load(controller);
            }));
  }

  private static MinutesField minutes(Scene scene) {
    return (MinutesField) scene.lookup(".minutes-field");
  }

  private static TextField reason(Scene scene) {
    return scene.lookup(".dialog-card").lookupAll(".text-field").stream()
        .filter(node -> !(node instanceof MinutesField))
        .map(TextField.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Button primary(Scene scene) {
    return (Button) scene.lookup(".dialog-card").lookup(".primary");
  }

  private static List<ToggleButton> segments(Scene scene) {
    return scene.lookup(".dialog-card .segments").lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .toList();
  }

  private static ToggleButton segment(Scene scene, String words) {
    return segments(scene).stream()
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private void missed() {
    var centre = desk.centre;
    put(
        new Session(
            centre.session,
            centre.organisation,
            centre.branch,
            centre.cohort,
            Centre.DAY,
            Centre.NOW,
            Centre.NOW.plus(Duration.ofHours(1)),
            "Room 1",
            centre.staff,
            SessionState.MISSED,
            null,
            null));
  }

  private void contradict() {
    var centre = desk.centre;
    var student = desk.row(0).studentId();
    var slot = AttendanceMark.slotOf(centre.session, student);
    var theirs =
        new AttendanceMark(
            Centre.id(801),
            centre.organisation,
            centre.branch,
            centre.session,
            student,
            slot,
            AttendanceValue.ABSENT,
            0,
            null,
            false,
            null,
            centre.staff,
            Centre.NOW,
            Centre.id(10));
    put(
        theirs,
        new AttentionItem(
            Centre.id(901),
            centre.organisation,
            centre.branch,
            AttentionKind.CONTRADICTION,
            Reason.TWO_MARKS,
            Centre.id(10),
            1,
            1,
            "mark-attendance",
            centre.staff,
            Centre.NOW,
            student,
            centre.session,
            desk.row(0).markId(),
            theirs.id(),
            AttentionState.OPEN,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private void put(Row... rows) {
    desk.desk.replica.write(transaction -> {
      transaction.put(List.of(rows));
      return true;
    });
  }
}
