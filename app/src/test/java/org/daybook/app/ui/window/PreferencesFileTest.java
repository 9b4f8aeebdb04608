package org.daybook.app.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.TextSize;
import org.daybook.app.ui.theme.Theme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
  @TempDir Path folder;

  @Test
  @Tag("U9")
  void remembersLookAndPlace() {
    var kept =
        new Preferences(
            Theme.DARK,
            Density.COMFORTABLE,
            TextSize.LARGER,
            Language.ARABIC,
            Optional.of(new WindowPlace(10, 20, 1300, 800, true)));
    file().save(kept);
    assertEquals(kept, file().load());
  }

  @Test
  void speaksTheMachinesLanguageAtFirst() {
    var arabic = new PreferencesFile(folder.resolve("none"), Locale.forLanguageTag("ar-EG"));
    assertEquals(Language.ARABIC, arabic.load().language());
  }

  @Test
  void aLanguageKeptByAnEarlierVersionIsTheSame() throws IOException {
    Files.writeString(folder.resolve("window.properties"), "language=ARABIC");
    assertEquals(Language.ARABIC, file().load().language());
  }

  @Test
  void nonsenseMeansTheUsualLook() throws IOException {
    Files.writeString(
        folder.resolve("window.properties"), "theme=PINK\ntext_size=HUGE\nx=far\nlanguage=\\u00zz");
    var usual =
        new Preferences(
            Theme.LIGHT, Density.COMPACT, TextSize.NORMAL, Language.ENGLISH, Optional.empty());
    assertEquals(usual, file().load());
  }

  private PreferencesFile file() {
    return new PreferencesFile(folder.resolve("window.properties"), Locale.ENGLISH);
  }
}
