package org.daybook.app.ui.students;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.text.Messages;

/// Asks once more before a seat is given free or its price is decided, with a reason where that is
/// needed, and says what it means.
final class SeatCard extends InquiryCard {
  private final BookingViewModel model;
  private final TextField reason = new TextField();
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
    super(model, messages.text(asked.key(), name, where(seat, messages)), 520, messages);
    this.model = model;
    this.asksReason = asked.asksReason();
    this.answer = new ActionButton(messages.text(asked.action()), null, null);
    getChildren().add(paragraph(messages.text(asked.key() + ".words"), "quiet"));
    if (asksReason) {
      askReason(reason, messages.text("students.reason"), messages.text("students.leave.prompt"));
      reason.setOnAction(event -> model.answer());
    }
    primary(answer, "answer");
    answer.setOnAction(event -> model.answer());
    end(messages.text("booking.back"), answer);
  }

  private static String where(BookingQuestion.Seat seat, Messages messages) {
    var at = seat.startsAt();
    return at == null
        ? seat.cohort()
        : messages.joined(List.of(seat.cohort(), new BookingWords(messages).moment(at)));
  }

  @Override
  public Subscription follow() {
    return Subscription.combine(
        bound(reason, model.reasonProperty()),
        model.reasonProperty().subscribe(typed -> answer.setDisable(!model.mayAnswer())),
        followRefusals());
  }

  @Override
  public void focus() {
    if (asksReason) {
      reason.requestFocus();
      reason.end();
    } else {
      answer.requestFocus();
    }
  }
}
