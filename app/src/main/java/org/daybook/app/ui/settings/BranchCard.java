package org.daybook.app.ui.settings;

import java.time.ZoneId;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.daybook.app.ui.control.Icon;

/// Asks what a branch is called and by which clock it lives.
final class BranchCard extends AskCard {
  private final Question.BranchForm question;
  private final BranchesViewModel model;
  private final TextField name;
  private final TextField code;
  private final ComboBox<String> zone;

  BranchCard(
      Question.BranchForm question,
      BranchesViewModel model,
      SettingsState state,
      SettingsWords words) {
    super(
        question.before() == null
            ? words.text("settings.branch.title")
            : words.text("settings.branch.edit", question.before().name()),
        words.text(question.before() == null ? "settings.branches.open" : "settings.branch.save"),
        Icon.BRANCH,
        state,
        words);
    this.question = question;
    this.model = model;
    var before = question.before();
    name =
        field(
            "branchName", words.text("settings.branch.name"), before == null ? "" : before.name());
    code =
        field(
            "branchCode",
            words.text("settings.branches.code"),
            before == null ? "" : before.shortCode());
    zone = choice("branchZone", words.text("settings.branches.zone"));
    zone.getItems().setAll(ZoneId.getAvailableZoneIds().stream().sorted().toList());
    zone.setValue(before == null ? words.messages().zone().getId() : before.timeZone());
    keeps(zone, Function.identity());
    say(words.text(before == null ? "settings.branch.about" : "settings.branch.about.zone"));
  }

  @Override
  boolean isComplete() {
    var chosen = zone == null ? null : zone.getValue();
    return chosen != null && BranchesViewModel.isSound(name.getText(), code.getText(), chosen);
  }

  @Override
  void answer() {
    var chosen = zone.getValue();
    if (chosen != null) {
      model.save(question, name.getText(), code.getText(), chosen);
    }
  }
}
