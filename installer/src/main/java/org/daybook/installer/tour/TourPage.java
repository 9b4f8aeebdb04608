package org.daybook.installer.tour;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// The tour as a page to read: the picture of each step with a sentence about it. It lies beside
/// the folder of the pictures and has its name.
final class TourPage {
  private static final String CAPTIONS = "captions.properties";

  private final List<String> names;
  private final Properties captions;

  private TourPage(List<String> names, Properties captions) {
    this.names = names;
    this.captions = captions;
  }

  /// @throws IllegalStateException when a step has no sentence
  static TourPage of(List<Step> steps) throws IOException {
    var captions = new Properties();
    try (var stream =
            Objects.requireNonNull(TourPage.class.getResourceAsStream(CAPTIONS), CAPTIONS);
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      captions.load(reader);
    }
    return of(steps.stream().map(Step::name).toList(), captions);
  }

  static TourPage of(List<String> names, Properties captions) {
    var untold = names.stream().filter(it -> captions.getProperty(it) == null).toList();
    if (!untold.isEmpty()) {
      throw new IllegalStateException(CAPTIONS + " says nothing of " + untold);
    }
    return new TourPage(names, captions);
  }

  /// @param pictures the folder that holds them
  /// @return the page
  Path write(Path pictures) throws IOException {
    var folder = pictures.toAbsolutePath().normalize();
    var page = folder.resolveSibling(folder.getFileName() + ".md");
    return Files.writeString(page, text(folder.getFileName().toString()));
  }

  String text(String folder) {
    var text =
        new StringBuilder(
            """
            # A tour of the desk

            What a desk looks like on its first morning, step by step. `./daybook run --tour --pictures docs/tour`
            plays the tour through the real program and writes this page anew.
            """);
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var caption = captions.getProperty(name);
      text.append("\n## ").append(i + 1).append(". ").append(title(name)).append("\n\n");
      text.append(caption).append("\n\n");
      text.append("![").append(caption).append("](").append(folder).append('/');
      text.append(Album.fileName(i + 1, name)).append(")\n");
    }
    return text.toString();
  }

  private static String title(String name) {
    var words = name.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
