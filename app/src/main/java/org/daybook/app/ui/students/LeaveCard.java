package org.daybook.app.ui.students;

import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.enrolment.EnrolmentState;

/// Asks why a place is given up, and says what that means: there is no way back from it.
final class LeaveCard extends InquiryCard {
  private final PlaceViewModel model;
  private final TextField reason = new TextField();

  LeaveCard(PlaceQuestion.Leave question, PlaceViewModel model, Messages messages) {
    boolean withdraws = question.to() == EnrolmentState.WITHDRAWN;
    super(
        model,
        messages.text(
            withdraws ? "students.leave.withdraw.title" : "students.leave.cancel.title",
            question.name(),
            question.cohort()),
        520,
        messages);
    this.model = model;
    getChildren().add(paragraph(messages.text("students.leave.why"), "quiet"));
    askReason(reason, messages.text("students.reason"), messages.text("students.leave.prompt"));
    var leave =
        new ActionButton(
            messages.text(withdraws ? "students.leave.withdraw" : "students.leave.cancel"),
            null,
            "Enter");
    leave.getStyleClass().add("primary");
    leave.disableProperty().bind(model.reasonProperty().map(String::isBlank));
    leave.setOnAction(event -> model.leave());
    reason.setOnAction(event -> model.leave());
    end(messages.text("students.form.cancel"), leave);
  }

  @Override
  public Subscription follow() {
    return Subscription.combine(bound(reason, model.reasonProperty()), followRefusals());
  }

  @Override
  public void focus() {
    reason.requestFocus();
    reason.end();
  }
}
