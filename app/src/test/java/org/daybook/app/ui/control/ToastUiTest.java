package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
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
