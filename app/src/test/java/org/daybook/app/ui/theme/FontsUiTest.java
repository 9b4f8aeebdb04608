package org.daybook.app.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.fx.Picture;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Marks of direction order words and are no words themselves.
@ExtendWith(FxToolkit.class)
class FontsUiTest {
  private static final String MARKS_OF_DIRECTION = "\u200E\u200F\u2066\u2067\u2068\u2069";

  @ParameterizedTest
  @ValueSource(
      strings = {"Daybook Sans", "Daybook Sans Medium", "Daybook Sans SemiBold", "Daybook Mono"})
  void marksOfDirectionTakeNoRoom(String family) {
    assertEquals(width(family, "RF-14"), width(family, "R" + MARKS_OF_DIRECTION + "F-14"), 0.01);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Daybook Sans", "Daybook Sans Medium", "Daybook Sans SemiBold"})
  void marksOfDirectionAreNotSeen(String family) throws Exception {
    assertEquals(ink(family, "تأخير Nour"), ink(family, "تأخير \u200FNour\u200F"));
  }

  private static Text text(String family, String words) {
    var text = new Text(words);
    text.setFont(new Font(family, 24));
    assertEquals(family, text.getFont().getFamily());
    return text;
  }

  private static double width(String family, String words) {
    return text(family, words).getLayoutBounds().getWidth();
  }

  /// How many points of a picture the words darken.
  private static int ink(String family, String words) throws Exception {
    return FxToolkit.onFx(() -> {
      var picture = Picture.of(new Scene(new StackPane(text(family, words)), 300, 60));
      int dark = 0;
      for (int y = 0; y < 60; y++) {
        for (int x = 0; x < 300; x++) {
          dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
        }
      }
      return dark;
    });
  }
}
