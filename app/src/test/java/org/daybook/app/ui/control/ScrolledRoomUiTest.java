package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("U9")
@ExtendWith(FxToolkit.class)
class ScrolledRoomUiTest {
  private final Button first = new Button("First");
  private final Button last = new Button("Last");
  private final Region between = new Region();
  private final ScrolledRoom room = new ScrolledRoom(new VBox(first, between, last));

  @Test
  void bringsWhatHasTheKeyboardIntoSight() throws Exception {
    between.setMinHeight(2000);
    Stand.used(
        _ -> room,
        scene -> {
          assertTrue(bottom(last) > scene.getHeight());
          focus(last);
          assertTrue(bottom(last) <= scene.getHeight(), "bottom " + bottom(last));
          focus(first);
          assertTrue(bottom(first) > 0 && bottom(first) < scene.getHeight());
        });
  }

  @Test
  void givesAllTheRoomToWhatNeedsLess() throws Exception {
    Stand.used(_ -> room, scene -> assertEquals(scene.getHeight(), height(scene)));
  }

  private static double height(Scene scene) throws Exception {
    return FxToolkit.onFx(
        () -> ((Region) scene.getRoot().getChildrenUnmodifiable().getFirst()).getHeight());
  }

  private static void focus(Button button) throws Exception {
    FxToolkit.onFx(() -> {
      button.requestFocus();
      return true;
    });
    FxToolkit.pulse();
  }

  private static double bottom(Button button) throws Exception {
    return FxToolkit.onFx(() -> button.localToScene(button.getLayoutBounds()).getMaxY());
  }
}
