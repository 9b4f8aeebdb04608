package org.daybook.app.ui.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Finds the languages that the interface speaks: one for each file of messages that lies beside
/// the English one. What a language is called and how it counts stands in its file's first
/// paragraph, so that no start of a desk reads all of a language that nobody there speaks.
final class LanguageFiles {
  static final String FOLDER = "org/daybook/app/i18n/";
  private static final String ENGLISH = "messages.properties";
  private static final Pattern OTHERS = Pattern.compile("messages_(\\w+)\\.properties");

  private final ClassLoader loader;

  LanguageFiles(ClassLoader loader) {
    this.loader = loader;
  }

  /// English first, then the others by their tags.
  List<Language> languages() {
    try {
      Stream<Language> others =
          names().stream()
              .map(OTHERS::matcher)
              .filter(Matcher::matches)
              .map(file -> language(file.group(1).replace('_', '-'), file.group()))
              .sorted((a, b) -> a.tag().compareTo(b.tag()));
      return Stream.concat(Stream.of(language("en", ENGLISH)), others).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the languages cannot be found", e);
    }
  }

  private List<String> names() throws IOException {
    URL english = Objects.requireNonNull(loader.getResource(FOLDER + ENGLISH), ENGLISH);
    URLConnection connection = english.openConnection();
    if (connection instanceof JarURLConnection inJar) {
      inJar.setUseCaches(false);
      try (var jar = inJar.getJarFile()) {
        return jar.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.startsWith(FOLDER))
            .map(name -> name.substring(FOLDER.length()))
            .toList();
      }
    }
    Path folder = Objects.requireNonNull(Path.of(URI.create(english.toString())).getParent());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  private Language language(String tag, String name) {
    Properties heading = heading(name);
    return new Language(
        tag,
        wanted(heading, "language.name", name),
        Locale.forLanguageTag(wanted(heading, "language.locale", name)),
        PluralRules.of(wanted(heading, "language.plurals", name)),
        loader);
  }

  private Properties heading(String name) {
    var in = Objects.requireNonNull(loader.getResourceAsStream(FOLDER + name), name);
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      var paragraph =
          lines.lines().takeWhile(Predicate.not(String::isBlank)).collect(Collectors.joining("\n"));
      var heading = new Properties();
      heading.load(new StringReader(paragraph));
      return heading;
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  private static String wanted(Properties heading, String key, String name) {
    String value = heading.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(key + " is missing in the first paragraph of " + name);
    }
    return value;
  }
}
