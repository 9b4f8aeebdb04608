package org.daybook.app.ui.today;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.today.FollowUpsViewModel.Question;
import org.jspecify.annotations.Nullable;

/// Where a call is written down, over the page.
final class CallPane extends Overlay {
  private final Messages messages;
  private final FollowUpsViewModel model;
  private final Runnable closed;
  private final Subscription following;
  private Subscription cardFollows = Subscription.EMPTY;

  /// @param closed told when it is gone, so that the keyboard returns to the list
  CallPane(Messages messages, FollowUpsViewModel model, Runnable closed) {
    this.messages = messages;
    this.model = model;
    this.closed = closed;
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
          }
        });
    following = model.questionProperty().subscribe(this::show);
  }

  void close() {
    following.unsubscribe();
    cardFollows.unsubscribe();
  }

  private void show(@Nullable Question question) {
    boolean wasVisible = isVisible();
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    clear();
    setVisible(question != null);
    if (question != null) {
      var card = new CallCard(question.about(), model, messages);
      lay(card);
      cardFollows = card.follow();
      card.focus();
    } else if (wasVisible) {
      closed.run();
    }
  }
}
