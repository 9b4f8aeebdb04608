package org.daybook.app.ui.students;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Inquiry;
import org.daybook.app.ui.text.Refusal;
import org.daybook.model.desk.CaptureResult;
import org.jspecify.annotations.Nullable;

/// A question about the student of the card: it goes with the card, and what its answer came to is
/// said beside it.
///
/// @param <Q> what is asked
/// @param <O> what can be picked
public abstract class CardInquiry<Q extends CardInquiry.About, O> extends Inquiry<Q, O> {
  private final StudentsViewModel students;

  /// Whom a question is about.
  interface About {
    UUID studentId();
  }

  CardInquiry(Background background, StudentsViewModel students) {
    super(background);
    this.students = students;
    students.chosenProperty().subscribe((was, is) -> chosen(is));
  }

  /// Another card was chosen: what was asked was not about that one.
  private void chosen(@Nullable UUID studentId) {
    var asked = questionProperty().get();
    if (asked != null && !asked.studentId().equals(studentId)) {
      leaveQuestion();
    }
  }

  final StudentsViewModel students() {
    return students;
  }

  @Override
  protected final void cannotRead() {
    students.cannotRead();
  }

  @Override
  protected final void refused(Refusal why) {
    students.refuse(why);
  }

  final void saveAndSay(Callable<CaptureResult> work, Notice done) {
    save(work, () -> saved(done));
  }

  final <T> void saveAndSay(
      Callable<T> work, Function<T, CaptureResult> result, Function<T, Notice> done) {
    save(work, result, it -> saved(done.apply(it)));
  }

  private void saved(Notice done) {
    students.refresh();
    students.say(done);
  }
}
