package org.daybook.app.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.daybook.app.ui.text.Language;
import org.daybook.app.ui.theme.Density;
import org.daybook.app.ui.theme.TextSize;
import org.daybook.app.ui.theme.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The preferences as a properties file in the data folder. A file that is missing, unreadable or
/// full of nonsense means the usual look; a look that cannot be saved is no reason to stop.
public final class PreferencesFile {
  private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);

  private final Path file;
  private final Locale system;

  /// @param system what the machine speaks, for the first start
  public PreferencesFile(Path file, Locale system) {
    this.file = file;
    this.system = system;
  }

  public Preferences load() {
    var kept = new Properties();
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("the look of the window cannot be read", e);
      }
    }
    return new Preferences(
        value(kept, "theme", Theme.LIGHT),
        value(kept, "density", Density.COMPACT),
        value(kept, "text_size", TextSize.NORMAL),
        language(kept),
        place(kept));
  }

  public void save(Preferences preferences) {
    var kept = new Properties();
    kept.setProperty("theme", preferences.theme().name());
    kept.setProperty("density", preferences.density().name());
    kept.setProperty("text_size", preferences.textSize().name());
    kept.setProperty("language", preferences.language().tag());
    preferences
        .place()
        .ifPresent(it -> {
          kept.setProperty("x", Double.toString(it.x()));
          kept.setProperty("y", Double.toString(it.y()));
          kept.setProperty("width", Double.toString(it.width()));
          kept.setProperty("height", Double.toString(it.height()));
          kept.setProperty("maximized", Boolean.toString(it.maximized()));
        });
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (var writer = Files.newBufferedWriter(file)) {
        kept.store(writer, null);
      }
    } catch (IOException e) {
      LOG.warn("the look of the window cannot be saved", e);
    }
  }

  private Language language(Properties kept) {
    return Optional.ofNullable(kept.getProperty("language"))
        .flatMap(Language::find)
        .orElseGet(() -> Language.nearest(system));
  }

  private static <E extends Enum<E>> E value(Properties kept, String key, E usual) {
    try {
      return Enum.valueOf(usual.getDeclaringClass(), kept.getProperty(key, usual.name()));
    } catch (IllegalArgumentException e) {
      return usual;
    }
  }

  private static Optional<WindowPlace> place(Properties kept) {
    try {
      return Optional.of(
          new WindowPlace(
              Double.parseDouble(kept.getProperty("x", "")),
              Double.parseDouble(kept.getProperty("y", "")),
              Double.parseDouble(kept.getProperty("width", "")),
              Double.parseDouble(kept.getProperty("height", "")),
              Boolean.parseBoolean(kept.getProperty("maximized"))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
