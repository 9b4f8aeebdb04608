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

@ExtendWith(FxToolkit.class)
class FontsTest {

  @ParameterizedTest
  @ValueSource(strings = {"Daybook Sans", "Daybook Sans Medium", "Daybook Sans SemiBold"})
  void marksOfDirectionAreNotSeen(String family) throws Exception {
    int plain = ink(family, "تأخير Nour");
    assertEquals(plain, ink(family, "تأخير \u200FNour\u200F"));
  }

  /// How many points of a picture the words darken.
  private static int ink(String family, String words) throws Exception {
    return FxToolkit.onFx(() -> {
      var text = new Text(words);
      text.setFont(new Font(family, 24));
      var picture = Picture.of(new Scene(new StackPane(text), 300, 60));
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
