package org.daybook.app.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.daybook.app.ui.fx.FxToolkit;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxToolkit.class)
class FontsUiTest {
  private static final String MARKS_OF_DIRECTION = "\u200E\u200F\u2066\u2067\u2068\u2069";

  @ParameterizedTest
  @ValueSource(
      strings = {"Daybook Sans", "Daybook Sans Medium", "Daybook Sans SemiBold", "Daybook Mono"})
  void marksOfDirectionTakeNoRoom(String family) {
    assertEquals(width(family, "RF-14"), width(family, "R" + MARKS_OF_DIRECTION + "F-14"), 0.01);
  }

  private static double width(String family, String words) {
    var text = new Text(words);
    text.setFont(Font.font(family, 13));
    assertEquals(family, text.getFont().getFamily());
    return text.getLayoutBounds().getWidth();
  }
}
