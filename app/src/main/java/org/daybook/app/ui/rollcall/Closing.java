package org.daybook.app.ui.rollcall;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.app.ui.rollcall.Announcement.Kind;
import org.daybook.app.ui.rollcall.RegisterRow.OtherMark;
import org.daybook.app.ui.rollcall.RegisterWork.Change;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Closes a register, and mends what is closed: that needs a reason, so it asks for one first.
final class Closing {

  private final OpenRegister register;
  private final RegisterWork work;
  private final ObjectProperty<@Nullable Question> question =
      new SimpleObjectProperty<>(this, "question");

  /// What is given as the answer so far. It outlives the pane that it is typed into.
  private final ObjectProperty<Answer> answer =
      new SimpleObjectProperty<>(this, "answer", Answer.NONE);

  Closing(OpenRegister register, RegisterWork work) {
    this.register = register;
    this.work = work;
  }

  ObjectProperty<@Nullable Question> questionProperty() {
    return question;
  }

  ObjectProperty<Answer> answerProperty() {
    return answer;
  }

  void submit() {
    var seen = register.page();
    var now = register.head();
    if (seen != null && now != null && now.takesMarks()) {
      int expected = register.rows().size();
      work.submit(seen)
          .onSuccess(result -> register.answered(result, Kind.SUBMITTED, expected, ""))
          .onFailure(register::notSaved);
    }
  }

  void takeBack() {
    var now = register.head();
    if (now != null) {
      work.takeBack(now.sessionId())
          .onSuccess(result -> register.answered(result, Kind.TAKEN_BACK, 0, ""))
          .onFailure(register::notSaved);
    }
  }

  /// A mark is wanted where none is set any more.
  void askToMark(RegisterHead now, RegisterRow row, AttendanceValue value) {
    switch (now.state()) {
      case MISSED -> askAboutPaper(now);
      case CANCELLED -> {}
      case SCHEDULED, CHECKING_IN, CONDUCTING, FINISHED ->
          ask(
              new Question.Correct(work.intentId(), row),
              new Answer(value, value == row.value() ? row.minutes() : 0, ""));
    }
  }

  void askToChoose(RegisterRow row, OtherMark other) {
    ask(
        new Question.Choose(work.intentId(), row, other),
        new Answer(row.value(), row.minutes(), ""));
  }

  void askAboutPaper(RegisterHead now) {
    ask(new Question.Paper(work.intentId(), now.sessionId()), Answer.NONE);
  }

  void ask(Question asked, Answer first) {
    answer.set(first);
    question.set(asked);
  }

  void leave() {
    question.set(null);
    answer.set(Answer.NONE);
  }

  /// Saves the answer to the question that stands. Without a reason nothing is saved.
  void confirm() {
    var asked = question.get();
    var now = register.head();
    var given = answer.get();
    var reason = given.reason().strip();
    if (asked == null || now == null || reason.isEmpty()) {
      return;
    }
    var minutes = given.value().countsMinutes() ? given.minutes() : 0;
    leave();
    switch (asked) {
      case Question.Correct(var intentId, var row) ->
          work.correct(intentId, now.sessionId(), new Change(row, given.value(), minutes), reason)
              .onSuccess(result -> register.answered(result, Kind.CORRECTED, 1, row.name()))
              .onFailure(register::notSaved);
      case Question.Choose(var intentId, var row, var other) ->
          work.choose(intentId, other, given.value(), minutes, reason)
              .onSuccess(result ->
                  result.ifPresentOrElse(
                      it -> register.answered(it, Kind.CORRECTED, 1, row.name()),
                      register::refresh))
              .onFailure(register::notSaved);
      case Question.Paper(var intentId, var session) ->
          work.enterPaper(intentId, session, reason)
              .onSuccess(result -> register.answered(result, Kind.TAKEN_BACK, 0, ""))
              .onFailure(register::notSaved);
    }
  }
}
