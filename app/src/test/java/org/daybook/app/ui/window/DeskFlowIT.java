package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.TimeZone;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.shell.Place;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkit.class)
class DeskFlowIT {

  private final TimeZone machine = TimeZone.getDefault();
  private WindowedDesk desk;

  @TempDir Path folder;

  @BeforeEach
  void enrolElsewhere() {
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    desk = new WindowedDesk(folder);
    desk.enrol();
  }

  @AfterEach
  void close() throws Exception {
    desk.close();
    TimeZone.setDefault(machine);
  }

  @Test
  void anUnloadedDeskWaitsForItsServerInTheFirstRun() throws Exception {
    desk.start();
    desk.await(".trouble-panel", Node::isVisible);
    desk.picture("window-first-run");
  }

  @Test
  void whoTypesBeforeTheDeskIsOpenIsLetInOnceItIs() throws Exception {
    desk.fill();
    desk.hold();
    desk.start();
    desk.await("#name", Node::isVisible);
    desk.await("#promise", node -> words(node).startsWith("The desk is still opening;"));
    desk.picture("window-sign-in-early");
    desk.writePassword();
    desk.await("#signIn", Node::isDisabled);
    desk.release();
    desk.await("#newPin", node -> node.getParent().getParent().isVisible());
  }

  @Test
  void whoTypesWhileTheDeskOpensKeepsTheKeyboard() throws Exception {
    desk.fill();
    desk.hold();
    desk.start();
    desk.await("#password", Node::isVisible);
    desk.step(scene -> {
      ((TextField) scene.lookup("#password")).setText("open");
      scene.lookup("#password").requestFocus();
    });
    desk.release();
    desk.await("#promise", node -> words(node).startsWith("No contact with the centre."));
    // By now the branch's time zone is known, which is not that of the machine.
    desk.settle();
    desk.step(scene -> {
      assertEquals("password", scene.getFocusOwner().getId());
      assertEquals("open", ((TextField) scene.getFocusOwner()).getText());
    });
  }

  @Test
  void whereNobodyHasSignedInTheDeskOpensFirst() throws Exception {
    desk.hold();
    desk.start();
    desk.awaitHeld();
    desk.step(scene -> assertNull(scene.lookup("#name")));
    desk.await("#opening", Node::isVisible);
    desk.release();
    desk.await(".trouble-panel", Node::isVisible);
  }

  private static String words(Node paragraph) {
    return ((Paragraph) paragraph).getWords();
  }

  @Test
  @Tag("U1")
  void signsInWithoutTheServerAndGoesFromPlaceToPlace() throws Exception {
    desk.fill();
    desk.start();
    desk.await("#name", Node::isVisible);
    desk.picture("window-sign-in");
    desk.signIn();
    // The branch's time, not that of the machine.
    desk.await(".session-card .when", node -> ((Label) node).getText().startsWith("11:00"));
    desk.await(".session-card", Node::isFocused);
    desk.picture("window-today");
    desk.press(KeyCode.ENTER);
    desk.await(".student-row", Node::isVisible);
    desk.await(".register-list", Node::isFocused);
    desk.picture("window-register");
    desk.press(KeyCode.ESCAPE);
    desk.await(".session-card", Node::isFocused);
    desk.press(KeyCode.F2);
    desk.await(".session-time .label", node -> "11:00".equals(((Label) node).getText()));
    desk.picture("window-sessions");
    desk.press(KeyCode.ENTER);
    desk.await(".student-row", Node::isVisible);
    desk.picture("window-register");
    desk.press(KeyCode.F4);
    desk.await(".students", Node::isVisible);
    desk.step(scene -> ((TextField) scene.lookup("#find")).setText("ang"));
    desk.await(".student-head", Node::isVisible);
    desk.picture("window-students");
    desk.step(scene -> ((Button) scene.lookup(".sync-pill")).fire());
    desk.await(".stuck", Node::isVisible);
    desk.picture("window-sync");
    desk.press(KeyCode.F12);
    desk.await(".paper-sheet", Node::isVisible);
    desk.picture("window-evacuation");
    desk.step(scene -> ((Button) scene.lookup(".sync-pill")).fire());
    desk.await(".stuck", Node::isVisible);
    desk.step(scene -> {
      desk.appearance().languageProperty().set(Language.ARABIC);
      desk.appearance().themeProperty().set(Theme.DARK);
    });
    desk.await(".stuck", Node::isVisible);
    desk.picture("window-sync-arabic");
    assertEquals(Language.ARABIC, desk.preferences().load().language());
  }

  @Test
  void whatIsPrintedLiesOverWhereItWasAskedForAndIsLeftForThere() throws Exception {
    desk.fill();
    desk.start();
    desk.signIn();
    desk.await(".session-card", Node::isFocused);
    desk.press(KeyCode.ENTER);
    desk.await(".student-row", Node::isVisible);
    desk.step(scene -> ((Button) scene.lookup("#sheet")).fire());
    desk.await(".paper-sheet", Node::isVisible);
    desk.picture("window-sheet");
    desk.step(scene -> desk.appearance().languageProperty().set(Language.ARABIC));
    desk.await(".paper-sheet", Node::isVisible);
    desk.await("#detail", node -> "صفحة واحدة".equals(((Label) node).getText()));
    desk.press(KeyCode.ESCAPE);
    desk.await(".student-row", Node::isVisible);
    desk.press(KeyCode.ESCAPE);
    desk.await(".session-card", Node::isVisible);
    desk.step(scene -> ((Button) scene.lookup("#sheet")).fire());
    desk.await(".paper-sheet", Node::isVisible);
    desk.press(KeyCode.F2);
    desk.await(".session-row", Node::isVisible);
    desk.press(KeyCode.F1);
    desk.await(".paper-sheet", Node::isVisible);
    desk.press(KeyCode.ESCAPE);
    desk.await(".session-card", Node::isVisible);
  }

  @Test
  void aRegisterThatIsOpenedComesBeforeTheSheetThatWasLeft() throws Exception {
    desk.fill();
    desk.start();
    desk.signIn();
    desk.await(".session-card", Node::isFocused);
    desk.press(KeyCode.ENTER);
    desk.await(".student-row", Node::isVisible);
    desk.step(scene -> ((Button) scene.lookup("#sheet")).fire());
    desk.await(".paper-sheet", Node::isVisible);
    desk.press(KeyCode.F1);
    desk.await(".session-card", Node::isFocused);
    desk.press(KeyCode.ENTER);
    desk.await(".student-row", Node::isVisible);
  }

  @Test
  void aScreenIsWholeBeforeItIsDrawnSoThatItsPartsCanHaveTheKeyboard() throws Exception {
    desk.fill();
    desk.start();
    desk.signIn();
    desk.await(".session-card", Node::isFocused);
    desk.press(KeyCode.F2);
    desk.await(".session-row", Node::isVisible);
    desk.press(KeyCode.F1, scene -> assertNotNull(scene.lookup(".session-card")));
    desk.await(".session-card", Node::isFocused);
  }

  @Test
  void whoTakesOverForAReviewGoesOnThere() throws Exception {
    desk.fill();
    desk.start();
    desk.signIn();
    desk.takeOverAt(Place.CLOSE_OF_DAY);
    desk.signIn();
    desk.await(".closing", Node::isVisible);
    desk.picture("window-closing");
  }
}
