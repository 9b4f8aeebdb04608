package org.daybook.app.ui.students;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;

/// Asks once more before a seat is given free or its price is decided, with a reason where that is
/// needed, and says what it means.
final class SeatCard extends VBox {
  private final BookingViewModel model;
  private final Messages messages;
  private final TextField reason = new TextField();
  private final TroublePanel trouble = new TroublePanel();
  private final ActionButton answer;
  private final boolean asksReason;

  /// What stands on the card, by its message keys.
  ///
  /// @param key of the title; with `.words` of what it means
  /// @param action key of the button
  private record Asked(String key, String action, boolean asksReason) {}

  SeatCard(BookingQuestion.Cancel question, BookingViewModel model, Messages messages) {
    this(
        question.seat(),
        question.name(),
        new Asked(
            "booking.cancel." + (question.late() ? "late" : "in_time"),
            "booking.cancel.do",
            question.late()),
        model,
        messages);
  }

  SeatCard(BookingQuestion.Decide question, BookingViewModel model, Messages messages) {
    this(
        question.seat(),
        question.name(),
        new Asked(
            BookingsPanel.key(question.decision()) + ".ask",
            BookingsPanel.key(question.decision()),
            true),
        model,
        messages);
  }

  private SeatCard(
      BookingQuestion.Seat seat,
      String name,
      Asked asked,
      BookingViewModel model,
      Messages messages) {
    this.model = model;
    this.messages = messages;
    this.asksReason = asked.asksReason();
    this.answer = new ActionButton(messages.text(asked.action()), null, "Enter");
    getStyleClass().add("dialog-card");
    setMaxSize(520, Region.USE_PREF_SIZE);
    var title = new Paragraph();
    title.getStyleClass().add("title");
    title.setWords(messages.text(asked.key(), name, where(seat)));
    var what = new Paragraph();
    what.getStyleClass().add("quiet");
    what.setWords(messages.text(asked.key() + ".words"));
    getChildren().addAll(title, what);
    if (asksReason) {
      var label = new Label(messages.text("students.reason"));
      label.getStyleClass().add("section");
      reason.setId("reason");
      reason.setAccessibleText(messages.text("students.reason"));
      reason.setPromptText(messages.text("students.leave.prompt"));
      reason.setOnAction(event -> model.answer());
      getChildren().addAll(label, reason);
    }
    getChildren().addAll(trouble, buttons());
  }

  private String where(BookingQuestion.Seat seat) {
    var at = seat.startsAt();
    return at == null
        ? seat.cohort()
        : messages.joined(List.of(seat.cohort(), new BookingWords(messages).moment(at)));
  }

  Subscription follow() {
    reason.textProperty().bindBidirectional(model.reasonProperty());
    return Subscription.combine(
        model.reasonProperty().subscribe(typed -> answer.setDisable(!model.mayAnswer())),
        BookingPane.refusals(model, trouble, messages),
        () -> reason.textProperty().unbindBidirectional(model.reasonProperty()));
  }

  void focus() {
    if (asksReason) {
      reason.requestFocus();
      reason.end();
    } else {
      answer.requestFocus();
    }
  }

  private Node buttons() {
    var back = new ActionButton(messages.text("booking.back"), null, "Esc");
    back.setOnAction(event -> model.leaveQuestion());
    answer.setId("answer");
    answer.getStyleClass().add("primary");
    answer.setOnAction(event -> model.answer());
    answer.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        answer.fire();
        event.consume();
      }
    });
    var buttons = new HBox(8, Panel.gap(), back, answer);
    buttons.getStyleClass().add("dialog-buttons");
    return buttons;
  }
}
