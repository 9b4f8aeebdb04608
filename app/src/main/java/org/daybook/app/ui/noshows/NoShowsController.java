package org.daybook.app.ui.noshows;

import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.booking.NoShowDecision;
import org.jspecify.annotations.Nullable;

/// Binds the queue of who waits for a decision. Plain keys decide while the list has the keyboard:
/// in the field for the reason they are letters.
public final class NoShowsController {
  private static final Duration UNDO = Duration.seconds(10);

  private final NoShowsViewModel model;
  private final NoShowWords words;
  private final Messages messages;
  private Subscription following = Subscription.EMPTY;
  private boolean decidedByKey;

  @FXML private StackPane root;
  @FXML private FittingLabel lead;
  @FXML private ActionButton release;
  @FXML private ActionButton capture;
  @FXML private VBox queue;
  @FXML private TextField reason;
  @FXML private Paragraph ask;
  @FXML private NoShowList list;
  @FXML private Paragraph kept;
  @FXML private Paragraph given;
  @FXML private TroublePanel trouble;
  @FXML private EmptyState empty;
  @FXML private Toast toast;

  public NoShowsController(NoShowsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.words = new NoShowWords(messages);
  }

  @FXML
  private void initialize() {
    list.speak(words);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // The letter of a key that decides is not the first one of the reason that it asks for.
    root.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (decidedByKey) {
            event.consume();
          }
        });
    root.addEventFilter(KeyEvent.KEY_RELEASED, _ -> decidedByKey = false);
    reason.setOnAction(_ -> list.requestFocus());
    reason.textProperty().bindBidirectional(model.reasonProperty());
    ask.managedProperty().bind(ask.visibleProperty());
    ask.setWords(messages.text("noshows.reason.missing"));
    Runnable shown = this::show;
    Runnable chosen = this::showOutcome;
    following =
        Subscription.combine(
            list.followChosen(chosen),
            model.waiting().subscribe(shown),
            model.loadedProperty().subscribe(shown),
            model.mayDecideProperty().subscribe(_ -> showOutcome()),
            model.reasonMissingProperty().subscribe(this::askReason),
            model.troubleProperty().subscribe(this::showTrouble),
            model.decidedProperty().subscribe((was, is) -> showDone(is)),
            () -> reason.textProperty().unbindBidirectional(model.reasonProperty()));
    show();
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
    toast.dismiss();
  }

  /// Gives the keyboard to the reason where none is given yet, else to the list.
  public void focus() {
    if (model.reasonProperty().get().isBlank()) {
      reason.requestFocus();
    } else {
      list.requestFocus();
    }
  }

  @FXML
  private void back() {
    model.back();
  }

  @FXML
  private void capture() {
    decide(NoShowDecision.CAPTURE);
  }

  @FXML
  private void release() {
    decide(NoShowDecision.RELEASE);
  }

  private void decide(NoShowDecision decision) {
    list.decide(model, decision);
  }

  private void listKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case K -> {
        decidedByKey = true;
        capture();
      }
      case G -> {
        decidedByKey = true;
        release();
      }
      case ENTER -> list.open(model);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.back();
      event.consume();
    } else if (event.getCode() == KeyCode.Z
        && event.isShortcutDown()
        && toast.isVisible()
        && !reason.isFocused()) {
      toast.dismiss();
      model.turnRound();
      event.consume();
    }
  }

  private void show() {
    boolean any = !model.waiting().isEmpty();
    queue.setVisible(any);
    empty.setVisible(!any && model.loadedProperty().get());
    lead.say(List.of(any ? words.count(model.waiting().size()) : "", ""));
    list.show(model.waiting());
    showOutcome();
  }

  private void showOutcome() {
    boolean may = model.mayDecideProperty().get() && !list.isNobodyChosen();
    capture.setDisable(!may);
    release.setDisable(!may);
    kept.setWords(list.outcome(words, NoShowDecision.CAPTURE));
    given.setWords(list.outcome(words, NoShowDecision.RELEASE));
  }

  private void askReason(boolean missing) {
    ask.setVisible(missing);
    if (missing) {
      reason.requestFocus();
    }
  }

  private void showTrouble(@Nullable NoShowsTrouble what) {
    if (what == null) {
      trouble.clear();
      return;
    }
    var why = what.reason();
    trouble.show(
        messages.text("noshows.not_decided"),
        why == null
            ? messages.text("students.not_saved.disk")
            : messages.text(
                "students.not_saved.refused",
                messages.text("reason." + why.name().toLowerCase(Locale.ROOT)),
                why.code()));
  }

  private void showDone(@Nullable Decided done) {
    if (done == null) {
      toast.dismiss();
    } else {
      toast.show(words.done(done), UNDO, model::turnRound);
    }
  }
}
