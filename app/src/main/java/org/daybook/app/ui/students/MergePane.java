package org.daybook.app.ui.students;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Asks who the student of the card is besides, over that card.
public final class MergePane extends Overlay {
  private Subscription cardFollows = Subscription.EMPTY;

  public MergePane() {}

  /// @param closed told when nothing is asked any more, so that the keyboard goes on elsewhere
  /// @return what ends that the pane follows the model
  Subscription follow(MergeViewModel model, Messages messages, Runnable closed) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
          }
        });
    return Subscription.combine(
        model.questionProperty().subscribe(question -> show(question, model, messages, closed)),
        () -> cardFollows.unsubscribe());
  }

  private void show(
      MergeViewModel.@Nullable Question question,
      MergeViewModel model,
      Messages messages,
      Runnable closed) {
    boolean wasVisible = isVisible();
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    clear();
    setVisible(question != null);
    if (question != null) {
      var card = new MergeCard(question, model, messages);
      lay(card);
      cardFollows = card.follow();
      card.focus();
    } else if (wasVisible) {
      closed.run();
    }
  }
}
