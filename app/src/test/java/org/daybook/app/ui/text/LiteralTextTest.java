package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read comes from the files of the languages. A word that stands in the code or in a
/// view could never be translated.
class LiteralTextTest {
  private static final Path CODE = Path.of("src/main/java/org/daybook/app/ui");
  private static final Path VIEWS = Path.of("src/main/resources/org/daybook/app/ui");

  /// The gallery is for those who write the desk, the report for those who support it.
  private static final List<String> READ_IN_ENGLISH =
      List.of("gallery/", "synccentre/SupportReport.java");

  /// What nobody at the desk reads: comments, annotations, failures, the log.
  private static final Pattern UNREAD =
      Pattern.compile(
          "(?m)^\\s*//.*$|(?<=[;{},)])\\s*//.*$|@\\w+\\([^)]*\\)"
              + "|(?:new \\w*(?:Exception|Error)|(?:LOG|Require)\\s*\\.\\s*\\w+)\\s*\\("
              + "(?:[^;\"]|\"(?:[^\"\\\\\\n]|\\\\.)*\")*;");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /// Names: of keys, style classes and codes, of properties, of keys on the keyboard, of files;
  /// also the patterns of dates and of regular expressions.
  private static final Pattern NAMES =
      Pattern.compile(
          String.join(
              "|",
              "[a-z0-9_#.:%-]*",
              "#?[a-z]+(?:[A-Z]\\w*)+",
              "[A-Z_]{2,}",
              "[A-Z]{1,4}-\\d*",
              "\\P{L}*",
              "(?:\\\\(?:u[0-9A-F]{4}|[nt]))*",
              "(?:Ctrl\\+|Shift\\+)*(?:[A-Z]|F?\\d+|Up|Down|Left|Right)?",
              "(?:Ctrl\\+|Shift\\+)*(?:Enter|Esc|Space|Ctrl|Shift)",
              "/?[\\w/-]+(?:\\.\\w+|/)",
              "[yuMdHms :./-]+",
              ".*(?:\\\\\\\\|\\^|\\$).*",
              "View"));

  /// A name, too, is a word when it is put on the screen.
  private static final Pattern PUT_ON_THE_SCREEN =
      Pattern.compile(
          "(?:set(?:Text|PromptText|AccessibleText|AccessibleHelp|Title|HeaderText)"
              + "|new (?:Label|Button|Text|Tooltip|MenuItem|Menu|CheckBox|RadioButton|Hyperlink))"
              + "\\(\\s*\"([^\"]*\\p{L}[^\"]*)\"");

  private static final Pattern IN_VIEW =
      Pattern.compile(
          "\\b(?:text|promptText|prompt|title|hint|accessibleText|accessibleHelp|name|words|label)"
              + "=\"([^%$\"]*\\p{L}[^\"]*)\"|>\\s*([^<>\\s][^<>]*\\p{L}[^<>]*)<");

  @Test
  void codeHoldsNoWordsToRead() {
    List<String> words = new ArrayList<>();
    Sources.below(CODE, ".java")
        .forEach((file, text) -> {
          if (READ_IN_ENGLISH.stream().noneMatch(file.toString().replace('\\', '/')::startsWith)) {
            inCode(text).forEach(each -> words.add(file + ": " + each));
          }
        });
    assertEquals(List.of(), words);
  }

  @Test
  void viewsHoldNoWordsToRead() {
    List<String> words = new ArrayList<>();
    Map<Path, String> views = Sources.below(VIEWS, ".fxml");
    views.forEach((file, text) -> inView(text).forEach(each -> words.add(file + ": " + each)));
    assertEquals(List.of(), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label.setText(\"Mark all present\");",
        "label.setText(\"save\");",
        "return count + \" students\";",
        "new Label(\"Present\")",
        "field.setPromptText(\n    \"name\");",
        "var words = \"حضور\";"
      })
  void wordsInCodeAreFound(String code) {
    assertEquals(1, inCode(code).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"style sheet \" + name + \" is missing\");",
        "LOG.warn(\"the look of the window cannot be saved\", e);",
        "@SuppressWarnings(\"ImmutableEnumChecker\")",
        "// Not “Submit”: the button says \"Take back\".",
        "messages.text(\"rollcall.submit\")",
        "button.setShortcut(\"Ctrl+Enter\");",
        "words.split(\"\\\\s+\")"
      })
  void whatNobodyReadsIsNot(String code) {
    assertEquals(List.of(), inCode(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<Label text=\"Sign in\" />",
        "<Paragraph words=\"Nothing is lost\" />",
        "<Label>Sign in</Label>"
      })
  void wordsInAViewAreFound(String view) {
    assertEquals(1, inView(view).size());
  }

  private static List<String> inCode(String code) {
    var read = UNREAD.matcher(code).replaceAll("");
    List<String> found = new ArrayList<>();
    PUT_ON_THE_SCREEN.matcher(read).results().forEach(hit -> found.add(hit.group(1)));
    LITERAL
        .matcher(read)
        .results()
        .map(hit -> hit.group(1))
        .filter(each -> !NAMES.matcher(each).matches() && !found.contains(each))
        .forEach(found::add);
    return found;
  }

  private static List<String> inView(String view) {
    return IN_VIEW
        .matcher(view.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->", ""))
        .results()
        .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1))
        .toList();
  }
}
