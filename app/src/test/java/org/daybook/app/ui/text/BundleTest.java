package org.daybook.app.ui.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds that the files of all languages, the code and the views speak of the same keys. Each
/// language that is offered is held to it, also one whose file was added a moment ago.
class BundleTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/daybook/app");
  private static final Path CODE = Path.of("src/main/java/org/daybook/app/ui");
  private static final Path VIEWS = RESOURCES.resolve("ui");
  private static final Pattern PLURAL = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9_]*(?:\\.[a-z0-9_]*)+)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:text|counted)\\(\\s*\"([a-z][a-z0-9_.]*[a-z0-9])\"");
  private static final Pattern IN_VIEW = Pattern.compile("=\"%([^\"]+)\"");

  private final Properties english = load(Language.ENGLISH);

  static Stream<Language> languages() {
    return Language.offered().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noMessageIsMissingAndNoneIsLeftOver(Language language) {
    var wanted = baseKeys(english);
    var found = baseKeys(load(language));
    assertEquals(Set.of(), without(wanted, found), "missing");
    assertEquals(Set.of(), without(found, wanted), "left over");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void countedMessagesHaveEveryPluralOfTheLanguage(Language language) {
    Set<String> wanted = language.plurals().stream().map(Plural::suffix).collect(toSet());
    Map<String, Set<String>> families =
        load(language).stringPropertyNames().stream()
            .map(PLURAL::matcher)
            .filter(Matcher::matches)
            .collect(groupingBy(m -> m.group(1), TreeMap::new, mapping(m -> m.group(2), toSet())));
    families.values().removeIf(wanted::equals);
    assertEquals(Map.of(), families);
  }

  /// The number itself may go without saying: “both of them”.
  @ParameterizedTest
  @MethodSource("languages")
  void messagesTakeTheSameArgumentsInEveryLanguage(Language language) {
    var bundle = load(language);
    Map<String, String> wrong = new TreeMap<>();
    for (String key : bundle.stringPropertyNames()) {
      Matcher plural = PLURAL.matcher(key);
      boolean counted = plural.matches();
      String original = english.getProperty(counted ? plural.group(1) + ".other" : key, "");
      var wanted = arguments(original);
      var found = arguments(bundle.getProperty(key));
      if (counted && !key.endsWith(".other")) {
        wanted.remove("0");
        found.remove("0");
      }
      if (!found.equals(wanted)) {
        wrong.put(key, bundle.getProperty(key));
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyMessageCanBeFilledIn(Language language) {
    var bundle = load(language);
    for (String key : bundle.stringPropertyNames()) {
      assertFalse(bundle.getProperty(key).isEmpty(), key);
      if (!key.startsWith("language.")) {
        assertFalse(new MessageFormat(bundle.getProperty(key)).toPattern().isEmpty(), key);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void apostrophesAreTypographic(Language language) {
    var bundle = load(language);
    var quoted = new TreeSet<>(bundle.stringPropertyNames());
    quoted.removeIf(key -> !bundle.getProperty(key).contains("'"));
    assertEquals(Set.of(), quoted);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theFontOfTheDeskHasEveryLetter(Language language) throws Exception {
    var font = font();
    var bundle = load(language);
    Set<String> unknown = new TreeSet<>();
    bundle.stringPropertyNames().stream()
        .flatMapToInt(key -> bundle.getProperty(key).codePoints())
        .filter(letter -> !font.canDisplay(letter))
        .forEach(letter -> unknown.add(Character.getName(letter)));
    assertEquals(Set.of(), unknown);
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
            .collect(toSet());
    List<String> beginnings = literals.stream().filter(each -> each.endsWith(".")).toList();
    Set<String> obsolete = new TreeSet<>(baseKeys(english));
    obsolete.removeIf(
        key -> literals.contains(key) || beginnings.stream().anyMatch(key::startsWith));
    assertEquals(Set.of(), obsolete);
  }

  private static Set<String> baseKeys(Properties bundle) {
    return bundle.stringPropertyNames().stream()
        .map(key -> {
          Matcher plural = PLURAL.matcher(key);
          return plural.matches() ? plural.group(1) : key;
        })
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> all, Set<String> known) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  private static Set<String> arguments(String message) {
    return PLACEHOLDER
        .matcher(message)
        .results()
        .map(hit -> hit.group(1))
        .collect(toCollection(HashSet::new));
  }

  private static Stream<String> found(Path folder, String ending, Pattern pattern) {
    return Sources.below(folder, ending).values().stream()
        .flatMap(text -> pattern.matcher(text).results().map(hit -> hit.group(1)));
  }

  private static Font font() throws IOException, FontFormatException {
    return Font.createFont(
        Font.TRUETYPE_FONT, RESOURCES.resolve("fonts/DaybookSans-Regular.ttf").toFile());
  }

  private static Properties load(Language language) {
    var name = "messages_" + language.tag().replace('-', '_') + ".properties";
    var file = RESOURCES.resolve("i18n");
    var bundle = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            file.resolve(language == Language.ENGLISH ? "messages.properties" : name))) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
