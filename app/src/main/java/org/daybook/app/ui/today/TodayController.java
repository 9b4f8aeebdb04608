package org.daybook.app.ui.today;

import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Explained;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.today.TodayViewModel.Loading;
import org.daybook.app.ui.today.TodayViewModel.People;
import org.jspecify.annotations.Nullable;

/// Binds Today to its view model.
public final class TodayController {
  private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

  private final TodayViewModel model;
  private final FollowUpsViewModel followUpsModel;
  private final Messages messages;
  private final TodayWords words;
  private final TimeLine timeLine;
  private final ActionButton book = new ActionButton("", Icon.ADD_PERSON, "Ctrl+B");
  private final Explained mayBook = new Explained(book);
  private Subscription following = Subscription.EMPTY;
  private @Nullable FollowUpsPart followUps;

  @FXML private StackPane root;
  @FXML private VBox page;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private ActionButton previous;
  @FXML private ActionButton next;
  @FXML private ActionButton sheet;
  @FXML private HBox bookSlot;
  @FXML private Figure sessions;
  @FXML private Figure expected;
  @FXML private Figure present;
  @FXML private Figure missing;
  @FXML private ActionButton call;
  @FXML private ActionButton today;
  @FXML private TroublePanel trouble;
  @FXML private HBox loading;
  @FXML private Label loadingWords;
  @FXML private StackPane day;
  @FXML private VBox empty;
  @FXML private EmptyState emptyWords;
  @FXML private ActionButton nextDay;
  @FXML private TodayPanel missingPanel;
  @FXML private TodayPanel nextPanel;
  @FXML private TodayPanel drawersPanel;
  @FXML private TodayPanel followUpsPanel;
  @FXML private TodayPanel attentionPanel;
  @FXML private Toast toast;

  public TodayController(
      TodayViewModel model, FollowUpsViewModel followUpsModel, Messages messages) {
    this.model = model;
    this.followUpsModel = followUpsModel;
    this.messages = messages;
    this.words = new TodayWords(messages);
    this.timeLine = new TimeLine(messages, words, model);
  }

  @FXML
  private void initialize() {
    day.getChildren().addFirst(timeLine);
    timeLine.managedProperty().bind(timeLine.visibleProperty());
    // An arrow goes where it points: in Arabic the day after lies to the left.
    boolean mirrored = messages.language().rightToLeft();
    previous.setShortcut(mirrored ? "Ctrl+Right" : "Ctrl+Left");
    next.setShortcut(mirrored ? "Ctrl+Left" : "Ctrl+Right");
    attentionPanel.setAll(messages.text("today.attention.all"), model::openAttention);
    book.setText(messages.text("booking.at"));
    book.setId("bookSeat");
    book.setNameless(true);
    book.getStyleClass().add("small");
    book.setOnAction(_ -> model.bookSeat());
    bookSlot.getChildren().add(mayBook);
    var people = new PeoplePane(messages, words, model, this::focus);
    root.getChildren().add(root.getChildren().indexOf(toast), people);
    var calls = new FollowUpsPart(followUpsModel, messages, model::openCard, followUpsPanel, toast);
    followUps = calls;
    following =
        Subscription.combine(
            model.pageProperty().subscribe(this::show),
            model.chosenProperty().subscribe(this::showChosen),
            model.unreadableProperty().subscribe(this::showUnreadable),
            model.loadingProperty().subscribe(this::showLoading),
            timeLine::close,
            calls.follow(root, page, trouble, this::focus),
            people::close);
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

  @FXML
  private void goToNextDay() {
    model.showNextDay();
  }

  @FXML
  private void call() {
    model.call();
  }

  @FXML
  private void printSheet() {
    model.printSheet();
  }

  @FXML
  private void openSessions() {
    model.openSessions();
  }

  @FXML
  private void showExpected() {
    model.showPeople(People.EXPECTED);
  }

  @FXML
  private void showPresent() {
    var shown = model.pageProperty().get();
    model.showPeople(shown != null && shown.isToday() ? People.IN_BUILDING : People.SEEN);
  }

  @FXML
  private void goToMissing() {
    missingPanel.focus();
  }

  /// Ends what follows the view model, which outlives its view.
  public void close() {
    following.unsubscribe();
  }

  /// Gives the keyboard to the session that is chosen.
  public void focus() {
    timeLine.focus();
  }

  private void showChosen(@Nullable UUID session) {
    sheet.setDisable(session == null);
    var shown = model.pageProperty().get();
    if (shown != null) {
      mayBook.forbid(whyNotBooked(shown, session));
    }
  }

  private @Nullable String whyNotBooked(TodayPage shown, @Nullable UUID session) {
    if (!shown.reading().books()) {
      return messages.text("access.not_permitted");
    }
    return shown.session(session).filter(shown::takesSeats).isPresent()
        ? null
        : messages.text("booking.at.over");
  }

  private void show(@Nullable TodayPage shown) {
    page.setVisible(shown != null);
    if (shown == null) {
      return;
    }
    title.setText(shown.isToday() ? messages.text("place.today") : messages.date(shown.date()));
    boolean loads = model.loadingProperty().get() != null;
    subtitle.setText(words.subtitle(shown, loads));
    showFigures(shown);
    showChosen(model.chosenProperty().get());
    call.setText(words.call(shown));
    call.setVisible(!call.getText().isEmpty());
    today.setVisible(!shown.isToday());
    showDay(shown);
    showPanels(shown, loads);
  }

  /// Who may not see drawers or students is told what else there is to say.
  private void showPanels(TodayPage shown, boolean loads) {
    drawersPanel.setVisible(shown.drawers().isPresent());
    nextPanel.setVisible(shown.drawers().isEmpty());
    followUpsPanel.setVisible(shown.seesStudents());
    attentionPanel.setVisible(!shown.seesStudents());
    new TodayPanels(messages, words, model)
        .fill(shown, loads, missingPanel, nextPanel, drawersPanel, attentionPanel);
    if (followUps != null) {
      followUps.sayNothing(loads);
    }
  }

  private void showFigures(TodayPage shown) {
    figure(sessions, "sessions", shown.sessions());
    figure(expected, "expected", shown.expected().size());
    present.setVisible(shown.isToday() || shown.isPast());
    if (shown.isPast()) {
      figure(present, "seen", shown.seen().size());
    } else {
      figure(present, "in_building", shown.inBuilding().size());
    }
    figure(missing, "missing", shown.missing().size());
    missing.pseudoClassStateChanged(WAITING, !shown.missing().isEmpty());
    @Nullable String refused = shown.seesStudents() ? null : messages.text("access.not_permitted");
    expected.setUnavailable(refused);
    present.setUnavailable(refused);
  }

  private void figure(Figure figure, String key, long number) {
    figure.show(
        messages.number(number),
        messages.counted("today.figure." + key, number),
        messages.text("today.figure." + key + ".leads"));
  }

  private void showDay(TodayPage shown) {
    boolean none = shown.isEmpty();
    timeLine.setVisible(!none);
    empty.setVisible(none);
    nextDay.setVisible(none && shown.isToday() && shown.isNextLater());
    if (none) {
      String which = shown.isToday() ? "today" : "day";
      if (model.loadingProperty().get() != null) {
        which = "loading";
      }
      String key = "today.empty." + which;
      emptyWords.show(messages.text(key), messages.text(key + ".hint"));
    }
    if (nextDay.isVisible()) {
      nextDay.setText(messages.text("today.empty.next", messages.shortDate(shown.nextDay())));
    }
  }

  private void showUnreadable(boolean is) {
    if (is) {
      trouble.show(
          messages.text("sessions.unreadable"), messages.text("sessions.unreadable.advice"));
    } else {
      trouble.clear();
    }
  }

  private void showLoading(@Nullable Loading now) {
    loading.setVisible(now != null);
    if (now != null) {
      loadingWords.setText(
          now.rowsInAll() == 0
              ? messages.text("today.loading")
              : messages.text("today.loading.rows", now.rows(), now.rowsInAll()));
    }
    show(model.pageProperty().get());
  }
}
