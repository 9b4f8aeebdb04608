package org.daybook.app.ui.noshows;

import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.text.Messages;

/// Says where managers look how many wait for a decision, and leads to them; not there where nobody
/// waits, or for whom may not decide.
public final class NoShowsButton extends StackPane {
  private final NoShowWords words;
  private final ActionButton button = new ActionButton("", Icon.CASH, "Ctrl+B");

  public NoShowsButton(Messages messages, Runnable open) {
    this.words = new NoShowWords(messages);
    button.setId("noShows");
    button.getStyleClass().add("small");
    button.visibleProperty().bind(visibleProperty());
    managedProperty().bind(visibleProperty());
    setMinWidth(USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setVisible(false);
    button.setOnAction(_ -> open.run());
    getChildren().setAll(button);
  }

  /// Follows the view model until the subscription ends.
  public Subscription follow(NoShowsViewModel model) {
    Runnable shown =
        () -> {
          int waiting = model.waiting().size();
          button.setText(words.text("noshows.button", words.count(waiting)));
          setVisible(waiting > 0 && model.mayDecideProperty().get());
        };
    // They may be known from before.
    shown.run();
    return Subscription.combine(
        model.waiting().subscribe(shown), model.mayDecideProperty().subscribe(shown));
  }
}
