package org.daybook.app.ui.settings;

import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.daybook.app.service.staff.StaffBook.RoleLine;
import org.daybook.app.ui.control.Icon;
import org.jspecify.annotations.Nullable;

/// Asks who somebody is, and whoever is new for the first role.
final class PersonCard extends AskCard {
  private final Question.Person question;
  private final StaffViewModel model;
  private final TextField name;
  private final TextField signIn;
  private final @Nullable ComboBox<RoleLine> role;
  private final @Nullable ComboBox<Where> where;
  private final Label wrong = new Label();
  private boolean suggesting;

  PersonCard(
      Question.Person question, StaffViewModel model, SettingsState state, SettingsWords words) {
    super(
        question.before() == null
            ? words.text("settings.person.title")
            : words.text("settings.person.edit", question.before().name()),
        words.text(question.before() == null ? "settings.person.invite" : "settings.person.save"),
        question.before() == null ? Icon.SEND : Icon.CHECK,
        state,
        words);
    this.question = question;
    this.model = model;
    boolean isNew = question.before() == null;
    if (isNew) {
      say(words.text("settings.person.about"));
    }
    name = field("personName", words.text("settings.field.name"), question.typed().name());
    signIn =
        field(
            "personSignIn",
            words.text("settings.field.sign_in_name"),
            question.typed().signInName());
    suggesting = isNew && question.typed().signInName().isEmpty();
    name.textProperty().addListener((all, was, is) -> suggest(is));
    signIn.focusedProperty().addListener((all, was, is) -> suggesting &= !is);
    if (isNew) {
      role = choice("personRole", words.text("settings.field.role"));
      role.getItems().setAll(question.book().roles());
      where = choice("personWhere", words.text("settings.field.where"));
      where.getItems().setAll(Where.all(question.book(), words));
      where.getSelectionModel().selectFirst();
      chosen(role, it -> it.roleId().equals(question.typed().roleId()));
      if (question.typed().roleId() != null) {
        chosen(where, it -> Objects.equals(it.branchId(), question.typed().branchId()));
      }
      role.valueProperty().addListener((all, was, is) -> model.typedProperty().set(typed()));
      where.valueProperty().addListener((all, was, is) -> model.typedProperty().set(typed()));
    } else {
      role = null;
      where = null;
    }
    name.textProperty().addListener((all, was, is) -> model.typedProperty().set(typed()));
    signIn.textProperty().addListener((all, was, is) -> model.typedProperty().set(typed()));
    wrong.getStyleClass().add("field-error");
    wrong.managedProperty().bind(wrong.visibleProperty());
    wrong.setVisible(false);
    add(wrong);
  }

  private static <T> void chosen(ComboBox<T> choice, Predicate<T> which) {
    choice.getItems().stream().filter(which).findFirst().ifPresent(choice::setValue);
  }

  private void suggest(String typed) {
    if (suggesting) {
      signIn.setText(StaffViewModel.suggestion(typed));
    }
  }

  private PersonForm typed() {
    var chosenRole = role == null ? null : role.getValue();
    var chosenPlace = where == null ? null : where.getValue();
    return new PersonForm(
        name.getText(),
        signIn.getText(),
        chosenRole == null ? null : chosenRole.roleId(),
        chosenPlace == null ? null : chosenPlace.branchId());
  }

  @Override
  boolean isComplete() {
    return true;
  }

  @Override
  void answer() {
    var form = typed();
    var problems = form.problems(question.before() == null);
    wrong.setVisible(!problems.isEmpty());
    problems.entrySet().stream()
        .findFirst()
        .ifPresentOrElse(
            it ->
                wrong.setText(
                    words.text(
                        "settings.problem." + SettingsWords.lower(it.getValue()),
                        words.text("settings.field." + SettingsWords.lower(it.getKey())))),
            () -> model.save(question, form));
  }
}
