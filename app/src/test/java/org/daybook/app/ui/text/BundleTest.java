package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds that the bundles, the code and the views speak of the same keys.
class BundleTest {

  private static final Path BUNDLES = Path.of("src/main/resources/org/daybook/app/i18n");
  private static final Path CODE = Path.of("src/main/java/org/daybook/app/ui");
  private static final Path VIEWS = Path.of("src/main/resources/org/daybook/app/ui");
  private static final Pattern PLURAL = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9_]*(?:\\.[a-z0-9_]*)+)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:text|counted)\\(\\s*\"([a-z][a-z0-9_.]*[a-z0-9])\"");
  private static final Pattern IN_VIEW = Pattern.compile("=\"%([^\"]+)\"");
  private static final Pattern WORDS =
      Pattern.compile("\\b(?:text|promptText|prompt|title|hint|accessibleText|name)=\"([^%\"]*)\"");

  private final Properties english = load("messages.properties");
  private final Properties arabic = load("messages_ar.properties");

  @Test
  void languagesHaveTheSameMessages() {
    assertEquals(baseKeys(english), baseKeys(arabic));
  }

  @Test
  void countedMessagesHaveEveryPluralOfTheLanguage() {
    assertEquals(Set.of(), wrongPlurals(english, Plural.IN_ENGLISH));
    assertEquals(Set.of(), wrongPlurals(arabic, Plural.IN_ARABIC));
  }

  @Test
  void everyKeyAskedForExists() {
    Set<String> known = baseKeys(english);
    Set<String> missing = new TreeSet<>();
    Stream.concat(found(CODE, ".java", ASKED), found(VIEWS, ".fxml", IN_VIEW))
        .filter(Predicate.not(known::contains))
        .forEach(missing::add);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyKeyIsUsedSomewhere() {
    Set<String> literals =
        Stream.concat(found(CODE, ".java", LITERAL), found(VIEWS, ".fxml", IN_VIEW))
            .collect(Collectors.toSet());
    List<String> beginnings = literals.stream().filter(each -> each.endsWith(".")).toList();
    Set<String> obsolete = new TreeSet<>(baseKeys(english));
    obsolete.removeIf(
        key -> literals.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    assertEquals(Set.of(), obsolete);
  }

  @Test
  void viewsHoldNoWordsOfTheirOwn() {
    List<String> words =
        found(VIEWS, ".fxml", WORDS).filter(each -> each.matches(".*\\p{L}.*")).toList();
    assertEquals(List.of(), words);
  }

  @Test
  void apostrophesAreTypographic() {
    for (Properties bundle : List.of(english, arabic)) {
      Set<Object> quoted =
          bundle.entrySet().stream()
              .filter(entry -> entry.getValue().toString().contains("'"))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      assertEquals(Set.of(), quoted);
    }
  }

  private static Set<String> baseKeys(Properties bundle) {
    return bundle.stringPropertyNames().stream()
        .map(key -> {
          Matcher plural = PLURAL.matcher(key);
          return plural.matches() ? plural.group(1) : key;
        })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> wrongPlurals(Properties bundle, Set<Plural> wanted) {
    Set<String> suffixes = wanted.stream().map(Plural::suffix).collect(Collectors.toSet());
    Map<String, Set<String>> families =
        bundle.stringPropertyNames().stream()
            .map(PLURAL::matcher)
            .filter(Matcher::matches)
            .collect(
                Collectors.groupingBy(
                    m -> m.group(1), Collectors.mapping(m -> m.group(2), Collectors.toSet())));
    Set<String> wrong = new HashSet<>(families.keySet());
    wrong.removeIf(key -> suffixes.equals(families.get(key)));
    return wrong;
  }

  private static Stream<String> found(Path folder, String ending, Pattern pattern) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .flatMap(file -> pattern.matcher(read(file)).results().map(hit -> hit.group(1)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties load(String name) {
    Properties bundle = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
