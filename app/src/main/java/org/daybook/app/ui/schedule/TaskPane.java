package org.daybook.app.ui.schedule;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Overlay;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Where a form lies over the schedule while it is open.
public final class TaskPane extends Overlay {
  private Optional<TaskCard> card = Optional.empty();
  private Subscription cardFollows = Subscription.EMPTY;

  public TaskPane() {}

  /// @param closed told when no form is open any more, so that the keyboard goes on elsewhere
  /// @return what ends that the pane follows the model
  Subscription follow(TaskViewModel model, Messages messages, Runnable closed) {
    model.speak(messages);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean choosing = card.filter(TaskCard::chooses).isPresent();
          if (event.getCode() == KeyCode.ESCAPE && !choosing) {
            model.discard();
            event.consume();
          }
        });
    return Subscription.combine(
        model.taskProperty().subscribe(task -> show(task, model, messages, closed)),
        () -> cardFollows.unsubscribe());
  }

  /// Gives the keyboard to what is asked.
  void focus() {
    card.ifPresent(TaskCard::focus);
  }

  private void show(@Nullable Task task, TaskViewModel model, Messages messages, Runnable closed) {
    boolean wasVisible = isVisible();
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    clear();
    card = Optional.empty();
    setVisible(task != null);
    if (task != null) {
      var made = new TaskCard(task, model, messages);
      card = Optional.of(made);
      lay(made);
      cardFollows = made.follow();
      made.focus();
    } else if (wasVisible) {
      closed.run();
    }
  }
}
