package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("U9")
@ExtendWith(FxToolkit.class)
class KeyboardUiTest {
  private final TextField field = new TextField();
  private final HBox part = new HBox(field);
  private final Button besides = new Button("Besides");

  @Test
  void isInAPartThatHoldsWhatHasIt() throws Exception {
    Stand.used(
        _ -> new VBox(part, besides),
        _ -> {
          focus(field);
          assertTrue(isIn());
          focus(besides);
          assertFalse(isIn());
        });
  }

  /// Here `isFocusWithin` would still say so.
  @Test
  void isNoLongerInAListThatItLeft() throws Exception {
    var list = new ListView<String>();
    list.getItems().setAll("One", "Two");
    list.getSelectionModel().selectFirst();
    part.getChildren().setAll(list);
    Stand.used(
        _ -> new VBox(part, besides),
        _ -> {
          focus(list);
          assertTrue(isIn());
          focus(besides);
          assertFalse(isIn());
        });
  }

  @Test
  void isNoLongerInAPartWhereWhatHadItWasReplaced() throws Exception {
    Stand.used(
        _ -> new VBox(part, besides),
        _ -> {
          focus(field);
          FxToolkit.onFx(() -> part.getChildren().setAll(new TextField()));
          focus(besides);
          assertFalse(isIn());
        });
  }

  private boolean isIn() throws Exception {
    return FxToolkit.onFx(() -> Keyboard.isIn(part));
  }

  private static void focus(Node node) throws Exception {
    FxToolkit.onFx(() -> {
      node.requestFocus();
      return true;
    });
    FxToolkit.pulse();
  }
}
