package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class OverlayUiTest {
  private final Region warning = new Region();
  private final VBox card = new VBox(warning);

  private static final class Asking extends Overlay {
    Asking(Region card) {
      lay(card);
      setVisible(true);
    }
  }

  @Test
  void aCardKeepsItsUpperEdgeWhileItGrows() throws Exception {
    card.setMaxSize(400, Region.USE_PREF_SIZE);
    warning.setMinHeight(200);
    Stand.used(
        _ -> new Asking(card),
        scene -> {
          double before = top();
          assertEquals((scene.getHeight() - 200) / 2, before, 1);
          grow(260);
          assertEquals(before, top());
          // Near the lower edge there is no other way than up.
          grow(scene.getHeight() - 40);
          assertTrue(top() < before && top() >= 0, "top " + top());
        });
  }

  private void grow(double height) throws Exception {
    FxToolkit.onFx(() -> {
      warning.setMinHeight(height);
      return true;
    });
    FxToolkit.pulse();
  }

  private double top() throws Exception {
    return FxToolkit.onFx(() -> card.localToScene(card.getLayoutBounds()).getMinY());
  }
}
