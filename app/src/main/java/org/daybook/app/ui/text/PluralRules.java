package org.daybook.app.ui.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which plural a language takes for a number, in the words of Unicode's CLDR, so that its rules
/// are copied into a language's file and not written anew: `one: n = 1; few: n % 100 = 3..10`. Of
/// its operands only the number itself is ever other than zero, because the desk counts in whole
/// numbers. A number that no rule takes is [Plural#OTHER].
final class PluralRules {
  private static final String RANGE = "\\d+(?:\\.\\.\\d+)?";
  private static final Pattern RELATION =
      Pattern.compile(
          "([nivwftce])\\s*(?:%\\s*(\\d+)\\s*)?(!?=)\\s*"
              + "("
              + RANGE
              + "(?:\\s*,\\s*"
              + RANGE
              + ")*)");
  private static final String WHOLE = "ni";

  private final List<Rule> rules;

  private PluralRules(List<Rule> rules) {
    this.rules = rules;
  }

  /// @param words rules with semicolons between them; what CLDR gives as examples, from `@` on, is
  ///   passed over
  static PluralRules of(String words) {
    return new PluralRules(
        pieces(words, ";").filter(rule -> !rule.isEmpty()).map(Rule::of).toList());
  }

  Plural plural(long count) {
    long number = Math.abs(count);
    return rules.stream()
        .filter(rule -> rule.takes(number))
        .map(Rule::plural)
        .findFirst()
        .orElse(Plural.OTHER);
  }

  /// The plurals that a counted message needs in this language.
  Set<Plural> plurals() {
    Set<Plural> found = EnumSet.of(Plural.OTHER);
    rules.forEach(rule -> found.add(rule.plural()));
    return found;
  }

  private static Stream<String> pieces(String words, String edge) {
    return Arrays.stream(words.split(edge, -1)).map(String::strip);
  }

  /// @param any one of these must hold, and of it each relation
  private record Rule(Plural plural, List<List<Relation>> any) {
    static Rule of(String words) {
      int colon = words.indexOf(':');
      if (colon < 0) {
        throw new IllegalStateException("not a rule of plurals: " + words);
      }
      var plural = Plural.valueOf(words.substring(0, colon).strip().toUpperCase(Locale.ROOT));
      int examples = words.indexOf('@');
      var condition = words.substring(colon + 1, examples < 0 ? words.length() : examples);
      if (plural == Plural.OTHER && condition.isBlank()) {
        return new Rule(plural, List.of(List.of()));
      }
      return new Rule(
          plural,
          pieces(condition, "\\bor\\b")
              .map(all -> pieces(all, "\\band\\b").map(Relation::of).toList())
              .toList());
    }

    boolean takes(long number) {
      return any.stream().anyMatch(all -> all.stream().allMatch(each -> each.holds(number)));
    }
  }

  /// @param whole whether the operand is the number, and not the fraction that there never is
  /// @param modulus what the number is divided by for its remainder, or 0
  /// @param wanted whether the number must be in a range or must not
  private record Relation(boolean whole, long modulus, boolean wanted, List<Range> ranges) {
    static Relation of(String words) {
      Matcher parts = RELATION.matcher(words);
      if (!parts.matches()) {
        throw new IllegalStateException("not a relation of a rule of plurals: " + words);
      }
      return new Relation(
          WHOLE.contains(parts.group(1)),
          parts.group(2) == null ? 0 : Long.parseLong(parts.group(2)),
          parts.group(3).equals("="),
          pieces(parts.group(4), ",").map(Range::of).toList());
    }

    boolean holds(long number) {
      long operand = whole ? number : 0;
      long value = modulus == 0 ? operand : operand % modulus;
      return wanted == ranges.stream().anyMatch(range -> range.holds(value));
    }
  }

  private record Range(long least, long most) {
    static Range of(String words) {
      List<String> ends = pieces(words, "\\.\\.").toList();
      return new Range(Long.parseLong(ends.getFirst()), Long.parseLong(ends.getLast()));
    }

    boolean holds(long value) {
      return value >= least && value <= most;
    }
  }
}
