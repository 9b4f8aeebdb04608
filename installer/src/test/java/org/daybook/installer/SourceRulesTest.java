package org.daybook.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the sources of every module must keep to, where neither the formatter nor the compiler
/// looks.
class SourceRulesTest {
  private static final int MOST_COLUMNS = 100;
  private static final int MOST_LINES = 500;
  private static final List<String> MODULES =
      List.of("shared-model", "sync-server", "app", "installer");

  /// A file's lines, those of text blocks emptied: their width is that of another language.
  private static final UnaryOperator<List<String>> CODE = SourceRulesTest::withoutTextBlocks;

  // Written so that this very file does not offend.
  private static final Pattern PROMISES = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
  private static final Pattern STUBS = Pattern.compile("new Unsupported" + "OperationException\\(");
  private static final Pattern SKIPS = Pattern.compile("@Dis" + "abled\\b");
  private static final Pattern SIGNATURES = Pattern.compile("^\\s*(\\*|///)\\s*@au" + "thor\\b");

  // Bytecode forgets what a method keeps in its own variables; its source does not.
  private static final Pattern NEAR_MONEY =
      Pattern.compile(
          "src/main/java/org/daybook/"
              + "(model/(money|ledger|cash)|app/service/(cash|closing)|server/cash)/");
  private static final Pattern FLOATING =
      Pattern.compile(
          "\\b([fF]loat|[dD]ouble|floatValue|doubleValue|strictfp)\\b|\\d\\.\\d|\\b\\d+[dDfF]\\b");
  private static final Pattern WORDS = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|//.*");

  @Test
  void moneyIsCountedInWholeUnits() throws IOException {
    var found =
        sources()
            .filter(it -> NEAR_MONEY.matcher(it.toString().replace('\\', '/')).find())
            .flatMap(it -> findings(it, CODE.apply(lines(it)), SourceRulesTest::isFloating))
            .toList();

    assertEquals(List.of(), found);
  }

  @Test
  void floatingPointIsSeenWhereverItHides() {
    var offences =
        List.of(
            "double share = amountMinor / 3;",
            "var share = (long) (amountMinor * 0.18);",
            "var half = amountMinor * 1f;",
            "float[] parts = {};",
            "Double total = null;",
            "total.add(amount.doubleValue());");
    var harmless =
        List.of(
            "/// Double entry: every posting has two sides, 1.18 of nothing.",
            "say(\"double \\\" click 0.5\"); // a double click",
            "var mask = 0x1f + parts[2];",
            "long doubled = Math.multiplyExact(amountMinor, 2L);");

    assertEquals(List.of(), offences.stream().filter(it -> !isFloating(it)).toList());
    assertEquals(List.of(), harmless.stream().filter(SourceRulesTest::isFloating).toList());
  }

  private static boolean isFloating(String line) {
    return FLOATING.matcher(WORDS.matcher(line).replaceAll("")).find();
  }

  @Test
  void linesFitTheScreen() throws IOException {
    assertNone(line -> line.length() > MOST_COLUMNS && !line.startsWith("import "), CODE);
  }

  @Test
  void filesAreNotTooLongToRead() throws IOException {
    var tooLong = sources().filter(it -> lines(it).size() > MOST_LINES).toList();

    assertEquals(List.of(), tooLong);
  }

  @Test
  void whatIsMissingIsAnIssueAndNotAComment() throws IOException {
    assertNone(PROMISES.asPredicate());
  }

  @Test
  void nothingOnlyPretendsToBeThere() throws IOException {
    assertNone(STUBS.asPredicate());
  }

  @Test
  void everyTestRuns() throws IOException {
    assertNone(SKIPS.asPredicate());
  }

  @Test
  void historyKnowsTheAuthors() throws IOException {
    assertNone(SIGNATURES.asPredicate());
  }

  private static void assertNone(Predicate<String> offends) throws IOException {
    assertNone(offends, UnaryOperator.identity());
  }

  private static void assertNone(Predicate<String> offends, UnaryOperator<List<String>> part)
      throws IOException {
    var found = sources().flatMap(it -> findings(it, part.apply(lines(it)), offends)).toList();

    assertEquals(List.of(), found);
  }

  private static List<String> withoutTextBlocks(List<String> lines) {
    var code = new ArrayList<String>();
    var isInside = false;
    for (var line : lines) {
      var isEdge = line.contains("\"\"\"");
      code.add(isInside && !isEdge ? "" : line);
      isInside ^= isEdge;
    }
    return code;
  }

  private static Stream<String> findings(
      Path source, List<String> lines, Predicate<String> offends) {
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> offends.test(lines.get(i)))
        .map(i -> source + ":" + (i + 1) + ": " + lines.get(i).strip());
  }

  private static Stream<Path> sources() throws IOException {
    // Surefire runs the tests of a module in its folder.
    var root = Path.of("").toAbsolutePath().getParent();
    assertFalse(root == null, "a module lies below the root");
    var found = Stream.<Path>empty();
    for (var module : MODULES) {
      try (var files = Files.walk(root.resolve(module).resolve("src"))) {
        var sources = files.filter(it -> it.toString().endsWith(".java")).toList();
        found = Stream.concat(found, sources.stream().map(root::relativize));
      }
    }
    return found;
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(Path.of("..").resolve(source));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
