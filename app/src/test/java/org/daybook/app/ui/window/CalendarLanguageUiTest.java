package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.DatePickerSkin;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.daybook.app.ui.control.DayField;
import org.daybook.app.ui.fx.FxToolkit;
import org.daybook.app.ui.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxToolkit.class)
class CalendarLanguageUiTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  @TempDir Path folder;

  @Tag("U6")
  @Test
  void theCalendarBelowADaySpeaksTheDesksLanguage() throws Exception {
    var machine = Locale.getDefault(Locale.Category.FORMAT);
    var words = FxToolkit.onFx(this::calendarOnceArabicIsChosen);
    assertTrue(words.contains("نوفمبر"), words.toString());
    assertTrue(words.contains("٢٠٢٦"), words.toString());
    assertTrue(words.contains("١٦"), words.toString());
    assertEquals("السبت", words.getFirst(), "the week begins on Saturday");
    assertEquals(machine, Locale.getDefault(Locale.Category.FORMAT), "as it was before");
  }

  private List<String> calendarOnceArabicIsChosen() {
    var preferences = new PreferencesFile(folder.resolve("window.properties"), Locale.ENGLISH);
    var window = new DeskWindow(new Stage(), preferences);
    try {
      window.show(messages -> {
        var day = new DayField("day");
        day.speak(messages.dayFormat(), "day");
        day.setValue(DAY);
        return Screen.of(new StackPane(day));
      });
      window.appearance().languageProperty().set(Language.ARABIC);
      window.scene().getRoot().applyCss();
      var skin = (DatePickerSkin) ((DayField) window.scene().lookup("#day")).getSkin();
      var words = new ArrayList<String>();
      for (var part : List.of(".day-name-cell", ".spinner-label", ".day-cell")) {
        skin.getPopupContent().lookupAll(part).stream()
            .map(it -> ((Labeled) it).getText())
            .forEach(words::add);
      }
      return words;
    } finally {
      window.close();
    }
  }
}
