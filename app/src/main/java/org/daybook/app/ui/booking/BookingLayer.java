package org.daybook.app.ui.booking;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.control.InquiryPane;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// A screen over which seats are booked.
public final class BookingLayer extends StackPane {
  private static final Duration SAID_FOR = Duration.seconds(5);

  private final String here;
  private final SeatViewModel model;
  private final Messages messages;
  private final InquiryPane pane = new InquiryPane();
  private final Toast toast;
  private final Subscription following;
  private @Nullable Node keyboard;

  /// @param under the screen
  /// @param here what questions about it name it
  public BookingLayer(Parent under, String here, SeatViewModel model, Messages messages) {
    this.here = here;
    this.model = model;
    this.messages = messages;
    this.toast = new Toast(messages.text("rollcall.undo"));
    setAlignment(toast, Pos.BOTTOM_CENTER);
    getChildren().addAll(under, pane, toast);
    under.disableProperty().bind(pane.visibleProperty());
    following =
        Subscription.combine(
            pane.follow(model, this::card, this::giveKeyboardBack),
            model.bookedProperty().subscribe(this::say));
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
    toast.dismiss();
  }

  private @Nullable InquiryCard card(SeatQuestion question) {
    if (!question.over().equals(here)) {
      return null;
    }
    if (!pane.isVisible()) {
      keyboard = getScene() == null ? null : getScene().getFocusOwner();
    }
    return new BookCard(question, model, messages);
  }

  private void giveKeyboardBack() {
    if (keyboard != null) {
      keyboard.requestFocus();
    }
  }

  private void say(@Nullable SeatOption booked) {
    if (booked != null) {
      model.said();
      toast.say(new SeatWords(messages).booked(booked), SAID_FOR);
    }
  }
}
