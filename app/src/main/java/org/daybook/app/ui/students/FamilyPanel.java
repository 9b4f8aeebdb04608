package org.daybook.app.ui.students;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.students.FamilyHit;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.students.FormFields.Field;
import org.daybook.app.ui.text.Messages;

/// The family that a student joins: one that is found by its members, or one of the student's own.
final class FamilyPanel {
  private final StudentFormViewModel model;
  private final Messages messages;
  private final Panel panel;
  private final IconField find;
  private final Paragraph said = new Paragraph();
  private final ActionButton own = new ActionButton();
  private final FormRow name;
  private final FormRow phone;

  FamilyPanel(StudentFormViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    panel = new Panel(messages.text("students.family"));
    find = new IconField(Icon.SEARCH, messages.text("students.form.family.find"), null);
    find.setId("findFamily");
    DropList<FamilyHit> list = new DropList<>(model.families(), this::row, model::join);
    list.follow(find, this::escaped);
    list.visibleProperty().bind(Bindings.isNotEmpty(model.families()));
    list.managedProperty().bind(list.visibleProperty());
    said.getStyleClass().addAll("secondary", "quiet");
    own.setText(messages.text("students.form.family.own"));
    own.getStyleClass().add("small");
    own.setOnAction(event -> model.leaveFamily());
    own.managedProperty().bind(own.visibleProperty());
    name = new FormRow(Field.FAMILY_NAME, messages);
    phone = new FormRow(Field.FAMILY_PHONE, messages);
    VBox parts = new VBox(find, list, said, own, name, phone);
    parts.getStyleClass().add("form-parts");
    panel.add(parts);
  }

  Panel panel() {
    return panel;
  }

  List<FormRow> rows() {
    return List.of(name, phone);
  }

  Subscription follow() {
    find.textProperty().bindBidirectional(model.familyQueryProperty());
    return Subscription.combine(
        model.fieldsProperty().subscribe(fields -> say()),
        () -> find.textProperty().unbindBidirectional(model.familyQueryProperty()));
  }

  /// A second Escape leaves the form.
  private void escaped() {
    if (model.familyQueryProperty().get().isEmpty()) {
      model.discard();
    } else {
      model.familyQueryProperty().set("");
    }
  }

  private void say() {
    var form = model.formProperty().get();
    boolean joins = model.joins();
    boolean known = joins || (form != null && !form.isNew());
    said.setWords(messages.text(known ? "students.form.family.all" : "students.form.family.new"));
    own.setVisible(joins);
  }

  private Node row(FamilyHit hit) {
    StackPane tile = new StackPane(Icon.STUDENTS.glyph(16));
    tile.getStyleClass().add("icon-tile");
    var members = messages.joined(hit.members());
    Label detail = new Label(members);
    var line = Panel.line(tile, Panel.words(hit.name(), detail));
    line.getStyleClass().setAll("candidate-row");
    line.setAccessibleText(hit.name() + ", " + members);
    return line;
  }
}
