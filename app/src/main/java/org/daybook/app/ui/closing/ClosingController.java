package org.daybook.app.ui.closing;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.StepStrip;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// Binds the close of day: the overview of the business day, and the blind count in its place.
public final class ClosingController {
  private static final Duration SAID_FOR = Duration.seconds(5);

  private final ClosingViewModel model;
  private final Messages messages;
  private final ClosingWords words;
  private Subscription following = Subscription.EMPTY;

  @FXML private VBox overview;
  @FXML private DayStepper days;
  @FXML private StepStrip steps;
  @FXML private ActionButton reconcile;
  @FXML private TroublePanel trouble;
  @FXML private DrawersPane drawers;
  @FXML private DrawerPane drawer;
  @FXML private SealBand band;
  @FXML private SealPane seal;
  @FXML private CountPane counting;
  @FXML private Toast toast;

  public ClosingController(ClosingViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.words = new ClosingWords(messages);
  }

  /// Only who reviews counts has anything to see there.
  private void showReconcile() {
    reconcile.setVisible(model.may(Permission.SHIFT_REVIEW));
  }

  @FXML
  private void reconcile() {
    model.reconcile();
  }

  @FXML
  private void initialize() {
    model.count().speak(messages);
    reconcile.managedProperty().bind(reconcile.visibleProperty());
    showReconcile();
    overview.visibleProperty().bind(counting.visibleProperty().not());
    overview.disableProperty().bind(seal.visibleProperty());
    following =
        Subscription.combine(
            days.follow(model, words),
            model.dayProperty().subscribe(this::showReconcile),
            drawers.follow(model, words),
            drawer.follow(model, words),
            counting.follow(model, words),
            band.follow(model, words),
            seal.follow(model, words, this::focus),
            DaySteps.follow(steps, model, words),
            counting
                .visibleProperty()
                .subscribe((was, is) -> {
                  if (!is) {
                    drawer.await();
                  }
                  focus();
                }),
            model.noticeProperty().subscribe(this::say),
            model.refusalProperty().subscribe(_ -> showTrouble()),
            model.unreadableProperty().subscribe(_ -> showTrouble()));
  }

  /// Ends what follows the view models, which outlive this view.
  public void close() {
    following.unsubscribe();
    toast.dismiss();
  }

  /// Gives the keyboard to what comes next: the count, or what the day still asks for.
  public void focus() {
    if (counting.isVisible()) {
      counting.focus();
    } else {
      drawer.focus(drawers::focus);
    }
  }

  private void say(@Nullable ClosingNotice notice) {
    if (notice != null) {
      model.said();
      toast.say(
          messages.text("closing.notice." + ClosingWords.lower(notice.kind()), notice.subject()),
          SAID_FOR);
    }
  }

  private void showTrouble() {
    var refusal = model.refusalProperty().get();
    if (refusal != null) {
      trouble.show(refusal.what(messages), refusal.advice(messages));
    } else if (model.unreadableProperty().get()) {
      trouble.show(
          messages.text("closing.trouble.unreadable"),
          messages.text("closing.trouble.unreadable.advice"));
    } else {
      trouble.clear();
    }
  }
}
