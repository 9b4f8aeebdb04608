package org.daybook.app.ui.settings;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.daybook.app.service.cash.PackageLine;
import org.daybook.app.service.cash.PriceLine;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.money.CurrencyRules;

/// Asks what a package of lessons is called, what it is for, how many lessons it has and what it
/// costs.
final class PackageCard extends AskCard {
  private static final int MOST_CREDITS = 1_000;

  private final Question.PackageForm question;
  private final CashSetupViewModel model;
  private final MoneyFormat money;
  private final TextField name;
  private final ComboBox<About> about;
  private final TextField credits;
  private final TextField price;

  PackageCard(
      Question.PackageForm question,
      CashSetupViewModel model,
      SettingsState state,
      SettingsWords words) {
    super(
        words.text(question.isNew() ? "settings.package.title" : "settings.package.change.title"),
        words.text(question.isNew() ? "settings.package.add" : "settings.package.save"),
        null,
        state,
        words);
    this.question = question;
    this.model = model;
    var before = question.before();
    money = words.messages().money(CurrencyRules.of(question.currency()));
    name = field("packageName", words.text("settings.package.name"), before.name());
    about = choice("packageAbout", words.text("settings.package.subject"));
    question.subjects().forEach(it -> about.getItems().add(About.of(it)));
    about.getItems().stream()
        .filter(it -> it.subjectId().equals(before.subjectId()))
        .findFirst()
        .ifPresent(about::setValue);
    keeps(about, it -> it.subjectId().toString());
    credits =
        field(
            "packageCredits",
            words.text("settings.package.credits"),
            before.credits() == 0 ? "" : Integer.toString(before.credits()));
    price =
        field(
            "packagePrice",
            words.text("settings.package.price", question.currency()),
            before.priceMinor() == 0 ? "" : money.amount(before.priceMinor()));
    say(words.text("settings.package.form"));
  }

  @Override
  boolean isComplete() {
    return price != null && wanted().isPresent();
  }

  @Override
  void answer() {
    wanted().ifPresent(it -> model.save(question, it));
  }

  /// What was typed; nothing as long as something is missing or wrong.
  private Optional<PackageLine> wanted() {
    var chosen = about.getValue();
    int lessons = lessons();
    boolean sound = !name.getText().isBlank() && lessons >= 1 && lessons <= MOST_CREDITS;
    return sound
            && chosen != null
            && money.read(price.getText()) instanceof TypedMoney.Amount(var minor)
            && minor > 0
        ? Optional.of(
            new PackageLine(
                question.before().packageId(),
                name.getText().strip(),
                chosen.subjectId(),
                chosen.name(),
                lessons,
                minor,
                question.before().active()))
        : Optional.empty();
  }

  /// In digits of whatever script; 0 where it is no number.
  private int lessons() {
    var typed = credits.getText().strip();
    return typed.matches("\\p{Nd}{1,4}") ? Integer.parseInt(typed) : 0;
  }

  /// A course or a cohort, as the list of choices writes it.
  private record About(UUID subjectId, String name) {
    static About of(PriceLine line) {
      var cohort = line.cohort();
      return new About(
          line.subjectId(), cohort == null ? line.course() : line.course() + " · " + cohort);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
