package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Appearance;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.TextSize;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class MagnifierUiTest {
  @TempDir Path folder;

  /// Every screen is drawn at 960 by 540 without a cut word; the largest text asks for no less.
  @Tag("U9")
  @ParameterizedTest
  @CsvSource({
    "NORMAL,1280,720,1280,720",
    "LARGE,1150,690,1000,600",
    "LARGER,1280,720,960,540",
    "LARGER,1920,1080,1440,810",
    "LARGER,960,540,960,540",
    "LARGER,1152,540,1152,540",
    "LARGER,1152,648,960,540"
  })
  void laysTheDeskOutInNoLessThanTheLeastWindow(
      TextSize size, double width, double height, double inWidth, double inHeight)
      throws Exception {
    var content = new StackPane();
    FxToolkit.onFx(() -> {
      var magnifier = new Magnifier(content);
      magnifier.show(size);
      new Scene(magnifier, width, height);
      magnifier.resize(width, height);
      magnifier.layout();
      return magnifier;
    });
    assertEquals(inWidth, content.getWidth(), 0.01);
    assertEquals(inHeight, content.getHeight(), 0.01);
    var shown = content.localToParent(content.getLayoutBounds());
    assertEquals(width, shown.getWidth(), 0.01);
    assertEquals(height, shown.getHeight(), 0.01);
  }

  @Test
  void thisDeskKeepsTheSizeOfItsText() throws Exception {
    var file = new PreferencesFile(folder.resolve("window.properties"), Locale.ENGLISH);
    var kept =
        FxToolkit.onFx(() -> {
          var first = new Stage();
          new DeskWindow(first, file).appearance().textSizeProperty().set(TextSize.LARGER);
          return new DeskWindow(new Stage(), file).appearance().textSizeProperty().get();
        });
    assertEquals(TextSize.LARGER, kept);
  }

  /// A menu is a window of its own, which the magnifier does not reach.
  @ParameterizedTest
  @CsvSource({"NORMAL,13", "LARGE,15", "LARGER,17"})
  void menusGrowAsWell(TextSize size, double letters) throws Exception {
    var appearance = new Appearance(Theme.LIGHT, Density.COMPACT, Language.ENGLISH);
    var menu = new MenuButton("Language", null, new MenuItem("English"));
    var stage =
        FxToolkit.onFx(() -> {
          appearance.textSizeProperty().set(size);
          var made = new Stage();
          made.setScene(new Scene(new StackPane(menu), 300, 200));
          appearance.dress(made.getScene());
          made.show();
          menu.show();
          return made;
        });
    FxToolkit.pulse();
    try {
      assertEquals(letters, FxToolkit.onFx(() -> lettersIn(menu)));
    } finally {
      FxToolkit.onFx(() -> {
        menu.hide();
        stage.close();
        return true;
      });
    }
  }

  private static double lettersIn(MenuButton menu) {
    var label =
        Optional.ofNullable(menu.getItems().getFirst().getStyleableNode())
            .flatMap(it -> it.lookupAll(".label").stream().findFirst());
    assertTrue(label.isPresent(), "the menu is not shown");
    return ((Label) label.get()).getFont().getSize();
  }
}
