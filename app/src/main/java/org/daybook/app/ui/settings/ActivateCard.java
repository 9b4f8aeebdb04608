package org.daybook.app.ui.settings;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.daybook.app.service.devices.DeviceOverview;
import org.daybook.app.ui.control.Icon;

/// Asks for which desk a code is.
final class ActivateCard extends AskCard {
  private final DevicesViewModel model;
  private final TextField name;
  private final ComboBox<DeviceOverview.Place> branch;

  ActivateCard(
      Question.Activate question,
      DevicesViewModel model,
      SettingsState state,
      SettingsWords words) {
    super(
        words.text("settings.activate.title"),
        words.text("settings.devices.activate"),
        Icon.KEY,
        state,
        words);
    this.model = model;
    say(words.text("settings.activate.about"));
    name =
        field(
            "deviceName",
            words.text("settings.activate.name"),
            words.text("settings.activate.name.first"));
    branch = choice("deviceBranch", words.text("settings.activate.branch"));
    branch.getItems().setAll(question.branches());
    question.branches().stream()
        .filter(it -> it.branchId().equals(question.first()))
        .findFirst()
        .ifPresent(branch::setValue);
    keeps(branch, it -> it.branchId().toString());
    name.selectAll();
  }

  @Override
  boolean isComplete() {
    return !name.getText().isBlank() && branch.getValue() != null;
  }

  @Override
  void answer() {
    var chosen = branch.getValue();
    if (chosen != null) {
      model.activate(chosen.branchId(), name.getText());
    }
  }
}
