package org.daybook.app.ui.control;

import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.fx.Inquiry;
import org.jspecify.annotations.Nullable;

/// Where a question is asked, over the screen that it is about.
public final class InquiryPane extends Overlay {
  private Subscription cardFollows = Subscription.EMPTY;

  public InquiryPane() {}

  /// @param cards makes the card of a question; null where it is not asked here
  /// @param closed told when nothing is asked any more, so that the keyboard goes on elsewhere
  /// @return what ends that the pane follows the model
  public <Q> Subscription follow(
      Inquiry<Q, ?> model, Function<Q, @Nullable InquiryCard> cards, Runnable closed) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.leaveQuestion();
            event.consume();
          }
        });
    return Subscription.combine(
        model.questionProperty().subscribe(question -> show(question, cards, closed)),
        () -> cardFollows.unsubscribe());
  }

  private <Q> void show(
      @Nullable Q question, Function<Q, @Nullable InquiryCard> cards, Runnable closed) {
    boolean wasVisible = isVisible();
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    var card = question == null ? null : cards.apply(question);
    clear();
    setVisible(card != null);
    if (card != null) {
      lay(card);
      cardFollows = card.follow();
      card.focus();
    } else if (wasVisible) {
      closed.run();
    }
  }
}
