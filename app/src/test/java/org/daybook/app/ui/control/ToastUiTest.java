package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class ToastUiTest {
  private final TextField above = field(Pos.TOP_LEFT, 0);
  private final TextField below = field(Pos.BOTTOM_CENTER, -90);
  private final Button within = new Button("Enrol");
  private final StackPane question = new StackPane(within);
  private final Toast toast = new Toast("Undo");

  @Test
  void liesBelowAndMovesAwayFromWhatIsTypedInto() throws Exception {
    Stand.used(
        _ -> screen(),
        _ -> {
          show();
          assertEquals(Pos.BOTTOM_CENTER, StackPane.getAlignment(toast));
          focus(below);
          assertTrue(toast.isVisible());
          assertEquals(Pos.TOP_CENTER, StackPane.getAlignment(toast));
          assertFalse(bounds(toast).intersects(bounds(below)));
          focus(above);
          assertEquals(Pos.BOTTOM_CENTER, StackPane.getAlignment(toast));
        });
  }

  @Test
  void liesOverNoButton() throws Exception {
    var button = new ActionButton();
    button.setText("Print");
    StackPane.setAlignment(button, Pos.BOTTOM_CENTER);
    button.setTranslateY(-90);
    Stand.used(
        _ -> {
          var screen = screen();
          screen.getChildren().addFirst(button);
          return screen;
        },
        _ -> {
          show();
          assertFalse(bounds(toast).intersects(bounds(button)));
        });
  }

  @Test
  void movesAwayFromAButtonThatComesLater() throws Exception {
    var button = new ActionButton();
    button.setText("Next student");
    button.setVisible(false);
    StackPane.setAlignment(button, Pos.BOTTOM_CENTER);
    button.setTranslateY(-90);
    Stand.used(
        _ -> {
          var screen = screen();
          screen.getChildren().addFirst(button);
          return screen;
        },
        _ -> {
          show();
          assertEquals(Pos.BOTTOM_CENTER, StackPane.getAlignment(toast));
          FxToolkit.onFx(() -> {
            button.setVisible(true);
            return true;
          });
          for (int i = 0; i < 10; i++) {
            FxToolkit.pulse();
          }
          assertFalse(bounds(toast).intersects(bounds(button)));
        });
  }

  @Test
  void leavesWhenSomethingIsAsked() throws Exception {
    Stand.used(
        _ -> screen(),
        _ -> {
          show();
          FxToolkit.onFx(() -> {
            question.setVisible(true);
            within.requestFocus();
            return true;
          });
          assertFalse(toast.isVisible());
        });
  }

  @Test
  void newsThatCannotBeTakenBackGoesWithTheNextKey() throws Exception {
    Stand.used(
        _ -> screen(),
        scene -> {
          say();
          fire(scene, key(KeyEvent.KEY_RELEASED, KeyCode.ENTER));
          assertTrue(toast.isVisible(), "the key that led here is let go");
          fire(scene, key(KeyEvent.KEY_PRESSED, KeyCode.DIGIT5));
          assertFalse(toast.isVisible());
        });
  }

  @Test
  void newsThatCannotBeTakenBackGoesWithTheNextPress() throws Exception {
    Stand.used(
        _ -> screen(),
        scene -> {
          say();
          fire(scene, press());
          assertFalse(toast.isVisible());
        });
  }

  @Test
  void whatCanBeTakenBackStaysWhilePeopleWorkOn() throws Exception {
    Stand.used(
        _ -> screen(),
        scene -> {
          say();
          show();
          fire(scene, key(KeyEvent.KEY_PRESSED, KeyCode.DIGIT5));
          fire(scene, press());
          assertTrue(toast.isVisible());
        });
  }

  /// Where buttons leave no room, a button is covered sooner than a sum.
  @Test
  void liesOverNoSum() throws Exception {
    var sum = new Label("180.00");
    sum.getStyleClass().add("never-covered");
    StackPane.setAlignment(sum, Pos.TOP_CENTER);
    sum.setTranslateY(80);
    var buttons = new ActionButton();
    buttons.setText("Next student");
    buttons.setMaxWidth(Double.MAX_VALUE);
    StackPane.setAlignment(buttons, Pos.BOTTOM_CENTER);
    buttons.setTranslateY(-90);
    Stand.used(
        _ -> {
          var screen = screen();
          screen.getChildren().addFirst(sum);
          screen.getChildren().addFirst(buttons);
          return screen;
        },
        _ -> {
          show();
          assertFalse(bounds(toast).intersects(bounds(sum)));
          assertFalse(bounds(toast).intersects(bounds(buttons)), "there is room aside");
        });
  }

  private StackPane screen() {
    question.getStyleClass().add("overlay");
    question.setVisible(false);
    StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
    return new StackPane(above, below, question, toast);
  }

  private void show() throws Exception {
    focus(above);
    FxToolkit.onFx(() -> {
      toast.show("Enrolled in RF-14", Duration.seconds(600), () -> {});
      return true;
    });
    FxToolkit.pulse();
  }

  private void say() throws Exception {
    focus(above);
    FxToolkit.onFx(() -> {
      toast.say("The shift is open", Duration.seconds(600));
      return true;
    });
    FxToolkit.pulse();
  }

  private static KeyEvent key(EventType<KeyEvent> what, KeyCode code) {
    return new KeyEvent(what, "", "", code, false, false, false, false);
  }

  private void fire(Scene scene, Event event) throws Exception {
    FxToolkit.onFx(() -> {
      Event.fireEvent(above.equals(scene.getFocusOwner()) ? above : scene.getRoot(), event);
      return true;
    });
    FxToolkit.pulse();
  }

  private static MouseEvent press() {
    return new MouseEvent(
        MouseEvent.MOUSE_PRESSED,
        5,
        5,
        5,
        5,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  private static void focus(Node node) throws Exception {
    FxToolkit.onFx(() -> {
      node.requestFocus();
      return true;
    });
    FxToolkit.pulse();
  }

  private static javafx.geometry.Bounds bounds(Node node) throws Exception {
    return FxToolkit.onFx(() -> node.localToScene(node.getLayoutBounds()));
  }

  private static TextField field(Pos where, double up) {
    var field = new TextField();
    field.setMaxWidth(300);
    field.setTranslateY(up);
    StackPane.setAlignment(field, where);
    return field;
  }
}
