package org.daybook.app.ui.students;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Asks about a place in a cohort, over the card it is about.
public final class PlacePane extends Overlay {
  private Subscription cardFollows = Subscription.EMPTY;

  public PlacePane() {}

  /// @param closed told when nothing is asked any more, so that the keyboard goes on elsewhere
  /// @return what ends that the pane follows the model
  Subscription follow(PlaceViewModel model, Messages messages, Runnable closed) {
    model.speak(messages);
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

  private void show(
      @Nullable PlaceQuestion question, PlaceViewModel model, Messages messages, Runnable closed) {
    boolean wasVisible = isVisible();
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    clear();
    setVisible(question != null);
    switch (question) {
      case PlaceQuestion.Enrol it -> {
        var title = messages.text("students.enrol.title", it.name());
        show(new EnrolCard(title, null, model, messages));
      }
      case PlaceQuestion.Move it -> {
        var title = messages.text("students.move.title", it.name(), it.cohort());
        show(new EnrolCard(title, it.cohort(), model, messages));
      }
      case PlaceQuestion.Leave it -> {
        var card = new LeaveCard(it, model, messages);
        lay(card);
        cardFollows = card.follow();
        card.focus();
      }
      case null -> {
        if (wasVisible) {
          closed.run();
        }
      }
    }
  }

  private void show(EnrolCard card) {
    lay(card);
    cardFollows = card.follow();
    card.focus();
  }
}
