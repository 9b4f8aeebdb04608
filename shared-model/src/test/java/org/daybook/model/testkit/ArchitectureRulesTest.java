package org.daybook.model.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.daybook.model.money.FloatingOffender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A rule that nothing can break protects nothing.
class ArchitectureRulesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        FloatingOffender.Kept.class,
        FloatingOffender.Taken.class,
        FloatingOffender.Passing.class,
        FloatingOffender.Unpacked.class
      })
  void refusesFloatingPointNearMoney(Class<?> offender) {
    assertTrue(isRefused(offender), offender.getSimpleName());
  }

  @Test
  void allowsExactMoney() {
    assertFalse(isRefused(FloatingOffender.Exact.class));
  }

  private static boolean isRefused(Class<?> type) {
    var classes = new ClassFileImporter().importClasses(type);
    return ArchitectureRules.moneyIsNeverFloatingPoint.evaluate(classes).hasViolation();
  }
}
