package org.daybook.app.ui.settings;

import javafx.scene.control.TextField;
import org.daybook.app.ui.control.Icon;

/// Asks what a cashbox is called.
final class CashboxCard extends AskCard {
  private final Question.CashboxForm question;
  private final CashSetupViewModel model;
  private final TextField name;

  CashboxCard(
      Question.CashboxForm question,
      CashSetupViewModel model,
      SettingsState state,
      SettingsWords words) {
    super(
        words.text(
            question.before() == null ? "settings.cashbox.title" : "settings.cashbox.rename.title"),
        words.text(question.before() == null ? "settings.cashbox.add" : "settings.cashbox.rename"),
        Icon.CASH,
        state,
        words);
    this.question = question;
    this.model = model;
    var before = question.before();
    name =
        field(
            "cashboxName",
            words.text("settings.cashbox.name"),
            before == null ? "" : before.name());
    say(words.text("settings.cashbox.about"));
  }

  @Override
  boolean isComplete() {
    return name != null && !name.getText().isBlank();
  }

  @Override
  void answer() {
    model.save(question, name.getText());
  }
}
