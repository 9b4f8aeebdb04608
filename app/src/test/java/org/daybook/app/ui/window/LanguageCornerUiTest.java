package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkit.class)
class LanguageCornerUiTest {
  @TempDir Path folder;
  private final List<DeskWindow> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    FxToolkit.onFx(() -> {
      opened.forEach(DeskWindow::close);
      return true;
    });
  }

  @Test
  void offersEveryLanguageByItsOwnName() throws Exception {
    var names =
        FxToolkit.onFx(() -> menu(shown()).getItems().stream().map(MenuItem::getText).toList());

    assertEquals(Language.offered().stream().map(Language::endonym).toList(), names);
  }

  @Test
  void whoChoosesALanguageReadsItAtOnceAndAtTheNextStart() throws Exception {
    var words =
        FxToolkit.onFx(() -> {
          var window = shown();
          menu(window).getItems().stream()
              .filter(item -> item.getText().equals(Language.ARABIC.endonym()))
              .forEach(MenuItem::fire);
          return List.of(
              ((Label) window.scene().lookup("#said")).getText(),
              String.valueOf(menu(window).getAccessibleText()));
        });

    assertEquals(List.of("تسجيل الدخول", "اللغة: العربية"), words);
    assertEquals(Language.ARABIC, preferences().load().language());
  }

  private DeskWindow shown() {
    var window = new DeskWindow(new Stage(), preferences());
    opened.add(window);
    window.showOutside(messages -> {
      var said = new Label(messages.text("signin.title"));
      said.setId("said");
      return Screen.of(new StackPane(said));
    });
    return window;
  }

  private static MenuButton menu(DeskWindow window) {
    return (MenuButton) window.scene().lookup(".language-menu");
  }

  private PreferencesFile preferences() {
    return new PreferencesFile(folder.resolve("window.properties"), Locale.ENGLISH);
  }
}
