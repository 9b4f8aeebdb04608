package org.daybook.app.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules are those of CLDR, to the letter.
class PluralRulesTest {
  private static final String ARABIC =
      "zero: n = 0; one: n = 1; two: n = 2; few: n % 100 = 3..10; many: n % 100 = 11..99";
  private static final String RUSSIAN =
      "one: v = 0 and i % 10 = 1 and i % 100 != 11 @integer 1, 21, 31, …;"
          + " few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14;"
          + " many: v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9"
          + " or v = 0 and i % 100 = 11..14; other: @decimal 0.0~1.5";

  @ParameterizedTest
  @CsvSource({
    "0,ZERO",
    "1,ONE",
    "2,TWO",
    "3,FEW",
    "10,FEW",
    "11,MANY",
    "26,MANY",
    "99,MANY",
    "100,OTHER",
    "102,OTHER",
    "103,FEW",
    "111,MANY",
    "1000,OTHER"
  })
  void arabicCountsInSixWays(long count, Plural expected) {
    assertEquals(expected, PluralRules.of(ARABIC).plural(count));
  }

  @ParameterizedTest
  @CsvSource({"0,MANY", "1,ONE", "2,FEW", "5,MANY", "11,MANY", "12,MANY", "21,ONE", "-22,FEW"})
  void rulesMayHaveAlternativesAndExceptions(long count, Plural expected) {
    assertEquals(expected, PluralRules.of(RUSSIAN).plural(count));
  }

  @ParameterizedTest
  @CsvSource({"0,ONE", "1,ONE", "2,OTHER"})
  void zeroMayCountAsOne(long count, Plural expected) {
    assertEquals(expected, PluralRules.of("one: i = 0 or n = 1").plural(count));
  }

  @Test
  void rangesMayStandInAList() {
    var rules = PluralRules.of("few: n = 2,4..5");

    assertEquals(Plural.FEW, rules.plural(5));
    assertEquals(Plural.OTHER, rules.plural(3));
  }

  @Test
  void aLanguageNeedsThePluralsOfItsRules() {
    assertEquals(EnumSet.allOf(Plural.class), PluralRules.of(ARABIC).plurals());
    assertEquals(Set.of(Plural.OTHER), PluralRules.of("").plurals());
  }

  @ParameterizedTest
  @ValueSource(strings = {"n = 1", "one: n is 1", "one: n = many", "one:"})
  void whatIsNoRuleIsRefused(String words) {
    assertThrows(IllegalStateException.class, () -> PluralRules.of(words));
  }
}
