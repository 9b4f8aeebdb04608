package org.daybook.app.ui.settings;

import javafx.scene.control.TextField;
import org.daybook.app.service.devices.DeviceLine;
import org.daybook.app.ui.control.Icon;
import org.daybook.model.protocol.DeviceChange;

/// Asks how a device shall be called, or why it is taken out of service; what cannot be reversed
/// says what follows.
final class DeviceChangeCard extends AskCard {
  private final Question.ChangeDevice question;
  private final DevicesViewModel model;
  private final TextField typed;

  DeviceChangeCard(
      Question.ChangeDevice question,
      DevicesViewModel model,
      SettingsState state,
      SettingsWords words) {
    super(
        words.text(key(question) + ".title", question.device().name()),
        words.text(key(question) + ".act", question.device().name()),
        question.change() == DeviceChange.RENAME ? Icon.EDIT : Icon.ATTENTION,
        state,
        words);
    this.question = question;
    this.model = model;
    var device = question.device();
    if (question.change() == DeviceChange.RENAME) {
      typed = field("deviceWords", words.text("settings.change_device.name"), device.name());
      typed.selectAll();
      return;
    }
    say(words.text(key(question) + ".follows"), "warn-text");
    owes(device, words);
    if (device.here()) {
      say(words.text("settings.change_device.here"), "bad-text");
    }
    typed = field("deviceWords", words.text("settings.change_device.why"), "");
  }

  private void owes(DeviceLine device, SettingsWords said) {
    var told = device.told();
    var waiting = told == null ? null : told.waiting();
    if (waiting != null && waiting > 0) {
      say(said.messages().counted("settings.change_device.owes", waiting), "warn-text");
    }
  }

  private static String key(Question.ChangeDevice question) {
    return "settings.change_device." + SettingsWords.lower(question.change());
  }

  @Override
  boolean isComplete() {
    return !typed.getText().isBlank();
  }

  @Override
  void answer() {
    model.change(question.device(), question.change(), typed.getText());
  }
}
