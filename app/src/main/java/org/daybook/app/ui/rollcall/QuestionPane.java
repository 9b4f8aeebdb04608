package org.daybook.app.ui.rollcall;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Asks what must be asked before something is saved, over the register that it is about.
final class QuestionPane extends Overlay {

  private final Messages messages;
  private final MarkWords words;
  private final RegisterViewModel model;
  private final Runnable closed;
  private final Subscription following;

  /// @param closed told when the question is gone, so that the keyboard returns to the register
  QuestionPane(Messages messages, MarkWords words, RegisterViewModel model, Runnable closed) {
    this.messages = messages;
    this.words = words;
    this.model = model;
    this.closed = closed;
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    this.following = model.questionProperty().subscribe(this::show);
  }

  /// Ends what follows the register.
  void close() {
    following.unsubscribe();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.leaveQuestion();
      event.consume();
    }
  }

  private void show(@Nullable Question question) {
    boolean wasVisible = isVisible();
    setVisible(question != null);
    clear();
    if (question != null) {
      var card = new QuestionCard(messages, words, model, question);
      lay(card);
      card.focus();
    } else if (wasVisible) {
      closed.run();
    }
  }
}
