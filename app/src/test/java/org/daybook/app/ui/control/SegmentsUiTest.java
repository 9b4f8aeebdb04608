package org.daybook.app.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.daybook.app.ui.control.Segments.Segment;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Stand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(FxToolkit.class)
class SegmentsUiTest {
  private final Segments<String> segments = new Segments<>("all");
  private final List<String> told = new ArrayList<>();

  @Test
  @Tag("U2")
  void arrowKeysChooseAsPressingDoes() throws Exception {
    segments.show(
        List.of(
            new Segment<>("all", "All"),
            new Segment<>("open", "Open"),
            new Segment<>("done", "Done")));
    segments.valueProperty().subscribe((was, is) -> told.add(is));
    Stand.used(
        _ -> segments,
        _ -> {
          FxToolkit.onFx(() -> {
            segments.getChildren().getFirst().requestFocus();
            return true;
          });
          var robot = new FxRobot();
          robot.push(KeyCode.RIGHT);
          assertEquals(List.of("open"), told);
          robot.push(KeyCode.RIGHT);
          assertEquals("done", segments.valueProperty().get());
          robot.push(KeyCode.SPACE);
          assertEquals(List.of("open", "done"), told);
          assertEquals(1, chosen());
        });
  }

  private long chosen() throws Exception {
    return FxToolkit.onFx(() ->
        segments.getChildren().stream()
            .filter(it -> it instanceof ToggleButton button && button.isSelected())
            .count());
  }
}
