package org.daybook.app.ui.students;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Asks about a seat at a session, over the card it is about.
public final class BookingPane extends Overlay {
  private Subscription cardFollows = Subscription.EMPTY;

  public BookingPane() {}

  /// @param closed told when nothing is asked any more, so that the keyboard goes on elsewhere
  /// @return what ends that the pane follows the model
  Subscription follow(BookingViewModel model, Messages messages, Runnable closed) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.leaveQuestion();
            event.consume();
          }
        });
    return Subscription.combine(
        model.questionProperty().subscribe(question -> show(question, model, messages, closed)),
        () -> cardFollows.unsubscribe());
  }

  /// Says why nothing was saved, as long as that is so.
  static Subscription refusals(BookingViewModel model, TroublePanel trouble, Messages messages) {
    return model
        .refusalProperty()
        .subscribe(refusal -> {
          if (refusal == null) {
            trouble.clear();
          } else {
            trouble.show(refusal.what(messages), refusal.advice(messages));
          }
        });
  }

  private void show(
      @Nullable BookingQuestion question,
      BookingViewModel model,
      Messages messages,
      Runnable closed) {
    boolean wasVisible = isVisible();
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    clear();
    setVisible(question != null);
    switch (question) {
      case BookingQuestion.Book it -> {
        var card = new BookCard(it.name(), model, messages);
        lay(card);
        cardFollows = card.follow();
        card.focus();
      }
      case BookingQuestion.Cancel it -> show(new SeatCard(it, model, messages));
      case BookingQuestion.Decide it -> show(new SeatCard(it, model, messages));
      case null -> {
        if (wasVisible) {
          closed.run();
        }
      }
    }
  }

  private void show(SeatCard card) {
    lay(card);
    cardFollows = card.follow();
    card.focus();
  }
}
