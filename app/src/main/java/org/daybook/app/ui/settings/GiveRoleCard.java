package org.daybook.app.ui.settings;

import javafx.scene.control.ComboBox;
import org.daybook.app.service.staff.StaffBook.RoleLine;
import org.daybook.app.ui.control.Icon;

/// Asks which role somebody gets, and where.
final class GiveRoleCard extends AskCard {
  private final Question.GiveRole question;
  private final StaffViewModel model;
  private final ComboBox<RoleLine> role;
  private final ComboBox<Where> where;

  GiveRoleCard(
      Question.GiveRole question, StaffViewModel model, SettingsState state, SettingsWords words) {
    super(
        words.text("settings.give_role.title", question.member().name()),
        words.text("settings.staff.give_role"),
        Icon.KEY,
        state,
        words);
    this.question = question;
    this.model = model;
    role = choice("role", words.text("settings.field.role"));
    role.getItems().setAll(question.book().roles());
    where = choice("where", words.text("settings.field.where"));
    where.getItems().setAll(Where.all(question.book(), words));
    where.getSelectionModel().selectFirst();
  }

  @Override
  boolean isComplete() {
    return role != null && role.getValue() != null && where.getValue() != null;
  }

  @Override
  void answer() {
    var chosen = role.getValue();
    var place = where.getValue();
    if (chosen != null && place != null) {
      model.giveRole(question, chosen.roleId(), place.branchId());
    }
  }
}
