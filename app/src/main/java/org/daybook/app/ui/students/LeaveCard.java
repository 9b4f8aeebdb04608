package org.daybook.app.ui.students;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.enrolment.EnrolmentState;

/// Asks why a place is given up, and says what that means: there is no way back from it.
final class LeaveCard extends VBox {
  private final PlaceViewModel model;
  private final Messages messages;
  private final TextField reason = new TextField();
  private final TroublePanel trouble = new TroublePanel();

  LeaveCard(PlaceQuestion.Leave question, PlaceViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("dialog-card");
    setMaxSize(520, Region.USE_PREF_SIZE);
    boolean withdraws = question.to() == EnrolmentState.WITHDRAWN;
    Paragraph title = new Paragraph();
    title.getStyleClass().add("title");
    title.setWords(
        messages.text(
            withdraws ? "students.leave.withdraw.title" : "students.leave.cancel.title",
            question.name(),
            question.cohort()));
    Paragraph why = new Paragraph();
    why.getStyleClass().add("quiet");
    why.setWords(messages.text("students.leave.why"));
    Label name = new Label(messages.text("students.reason"));
    name.getStyleClass().add("section");
    reason.setId("reason");
    reason.setAccessibleText(messages.text("students.reason"));
    reason.setPromptText(messages.text("students.leave.prompt"));
    getChildren()
        .addAll(
            title,
            why,
            name,
            reason,
            trouble,
            buttons(
                messages.text(withdraws ? "students.leave.withdraw" : "students.leave.cancel")));
  }

  Subscription follow() {
    reason.textProperty().bindBidirectional(model.reasonProperty());
    return Subscription.combine(
        EnrolCard.refusals(model, trouble, messages),
        () -> reason.textProperty().unbindBidirectional(model.reasonProperty()));
  }

  void focus() {
    reason.requestFocus();
    reason.end();
  }

  private Node buttons(String action) {
    ActionButton cancel = new ActionButton(messages.text("students.form.cancel"), null, "Esc");
    cancel.setOnAction(event -> model.leaveQuestion());
    ActionButton leave = new ActionButton(action, null, "Enter");
    leave.getStyleClass().add("primary");
    leave.disableProperty().bind(model.reasonProperty().map(String::isBlank));
    leave.setOnAction(event -> model.leave());
    reason.setOnAction(event -> model.leave());
    HBox buttons = new HBox(8, Panel.gap(), cancel, leave);
    buttons.getStyleClass().add("dialog-buttons");
    return buttons;
  }
}
