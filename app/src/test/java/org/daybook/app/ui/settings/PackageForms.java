package org.daybook.app.ui.settings;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.daybook.app.service.cash.PackageLine;

/// Fills the form of a package that is asked.
final class PackageForms {
  private PackageForms() {}

  static Question.PackageForm asked(SettingsViewModel model) {
    return assertInstanceOf(Question.PackageForm.class, model.state().questionProperty().get());
  }

  /// For the first course that has a price list.
  static void save(SettingsViewModel model, String name, int credits, long priceMinor) {
    var asked = asked(model);
    var subject = asked.subjects().getFirst();
    model
        .cash()
        .save(
            asked,
            new PackageLine(
                asked.before().packageId(),
                name,
                subject.subjectId(),
                subject.course(),
                credits,
                priceMinor,
                asked.before().active()));
  }
}
