package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adding a language is adding a file: here that file is written and the language is there.
class LanguageFilesTest {
  private static final String HEBREW =
      """
      language.name=עברית
      language.locale=he-IL
      language.plurals=one: i = 1 and v = 0; two: i = 2 and v = 0

      format.date=d MMMM uuuu
      sessions.summary.one=מפגש אחד
      sessions.summary.two=שני מפגשים
      sessions.summary.other={0} מפגשים
      """;

  @TempDir Path folder;

  @Test
  void aFileInTheFolderIsALanguage() throws IOException {
    write("messages_he.properties", HEBREW);

    try (var loader = loader(folder)) {
      var hebrew = found(loader).get(1);

      assertEquals(List.of("en", "he"), found(loader).stream().map(Language::tag).toList());
      assertEquals("עברית", hebrew.endonym());
      assertTrue(hebrew.rightToLeft());
      assertEquals("HEBREW", hebrew.toString());
    }
  }

  @Test
  void itsWordsPluralsAndDatesComeFromTheFile() throws IOException {
    write("messages_he.properties", HEBREW);

    try (var loader = loader(folder)) {
      var messages = new Messages(found(loader).get(1), ZoneOffset.UTC);

      assertEquals("שני מפגשים", messages.counted("sessions.summary", 2));
      assertEquals("3 מפגשים", messages.counted("sessions.summary", 3));
      assertEquals("21 נובמבר 2026", messages.date(LocalDate.of(2026, 11, 21)));
    }
  }

  @Test
  void whatItLacksIsSaidInEnglish() throws IOException {
    write("messages_he.properties", HEBREW);

    try (var loader = loader(folder)) {
      var messages = new Messages(found(loader).get(1), ZoneOffset.UTC);

      assertEquals("Today", messages.text("place.today"));
    }
  }

  @Test
  void aJarHoldsLanguagesAsAFolderDoes() throws IOException {
    write("messages_he.properties", HEBREW);
    write(
        "messages_pt_BR.properties",
        HEBREW.replace("he-IL", "pt-BR").replace("עברית", "Português"));
    var jar = folder.resolve("desk.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.list(folder.resolve(LanguageFiles.FOLDER))) {
      for (var file : files.toList()) {
        out.putNextEntry(new JarEntry(LanguageFiles.FOLDER + file.getFileName()));
        Files.copy(file, out);
      }
    }

    try (var loader = loader(jar)) {
      var tags = found(loader).stream().map(Language::tag).toList();

      assertEquals(List.of("en", "he", "pt-BR"), tags);
    }
  }

  @Test
  void aFileThatDoesNotSayWhatItIsIsRefused() throws IOException {
    write("messages_he.properties", "\n" + HEBREW);

    try (var loader = loader(folder)) {
      var failure = assertThrows(IllegalStateException.class, () -> found(loader));

      assertEquals(
          "language.name is missing in the first paragraph of messages_he.properties",
          failure.getMessage());
    }
  }

  @Test
  void aMachineIsSpokenToInItsLanguageWhereTheDeskKnowsIt() {
    assertEquals(Language.ARABIC, Language.nearest(Locale.forLanguageTag("ar-SA")));
    assertEquals(Language.ENGLISH, Language.nearest(Locale.forLanguageTag("en-US")));
    assertEquals(Language.ENGLISH, Language.nearest(Locale.forLanguageTag("yo-NG")));
  }

  private void write(String name, String words) throws IOException {
    var target = folder.resolve(LanguageFiles.FOLDER);
    Files.createDirectories(target);
    Files.copy(
        Path.of("src/main/resources").resolve(LanguageFiles.FOLDER).resolve("messages.properties"),
        target.resolve("messages.properties"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(target.resolve(name), words);
  }

  private static List<Language> found(ClassLoader loader) {
    return new LanguageFiles(loader).languages();
  }

  /// Sees nothing but that place: not the languages of the desk itself.
  private static URLClassLoader loader(Path place) throws IOException {
    return new URLClassLoader(
        new URL[] {place.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }
}
