package org.daybook.app.ui.rollcall;

import java.time.LocalDate;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Binds the list of sessions to its view model.
public final class SessionsController {

  private final SessionsViewModel model;
  private final Messages messages;
  private final ListChangeListener<RegisterHead> rowsChanged = change -> offer();
  private Subscription following = Subscription.EMPTY;
  private @Nullable UUID chosen;

  @FXML private Label day;
  @FXML private Label summary;
  @FXML private ActionButton today;
  @FXML private TroublePanel trouble;
  @FXML private ListView<RegisterHead> list;

  public SessionsController(SessionsViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  @FXML
  private void initialize() {
    list.setItems(model.sessions());
    list.setCellFactory(view -> new SessionCell(messages, model));
    list.setPlaceholder(
        new EmptyState(
            Icon.SCHEDULE,
            messages.text("sessions.empty.title"),
            messages.text("sessions.empty.hint")));
    list.setOnMouseClicked(event -> open());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // Rows are first told to be invalid: the list still knows what was chosen of the old ones. Then
    // they have changed: the list, which listens longer, knows the new ones and lets one be chosen.
    model.sessions().addListener(rowsChanged);
    following =
        Subscription.combine(
            model.sessions().subscribe(this::remember),
            model.dayProperty().subscribe(this::show),
            model.unreadableProperty().subscribe(this::showUnreadable),
            () -> model.sessions().removeListener(rowsChanged));
    offer();
  }

  @FXML
  private void previousDay() {
    model.moveDay(-1);
  }

  @FXML
  private void nextDay() {
    model.moveDay(1);
  }

  @FXML
  private void today() {
    model.showToday();
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
  }

  /// Gives the keyboard to the list.
  public void focus() {
    list.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      open();
      event.consume();
    }
  }

  private void open() {
    RegisterHead chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.open(chosen);
    }
  }

  private void show(@Nullable LocalDate shown) {
    LocalDate now = model.todayProperty().get();
    day.setText(shown == null ? "" : messages.date(shown));
    today.setDisable(shown == null || shown.equals(now));
  }

  private void showUnreadable(boolean is) {
    if (is) {
      trouble.show(
          messages.text("sessions.unreadable"), messages.text("sessions.unreadable.advice"));
    } else {
      trouble.clear();
    }
  }

  private void remember() {
    RegisterHead session = list.getSelectionModel().getSelectedItem();
    chosen = session == null ? null : session.sessionId();
  }

  private void offer() {
    int index = model.indexOf(chosen);
    list.getSelectionModel().select(index >= 0 ? index : model.likeliest());
    summary.setText(messages.counted("sessions.summary", model.sessions().size()));
  }
}
