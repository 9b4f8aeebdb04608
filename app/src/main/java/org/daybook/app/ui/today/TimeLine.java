package org.daybook.app.ui.today;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.control.CardBoard;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.today.TimeLineLayout.Step;
import org.jspecify.annotations.Nullable;

/// The sessions of a day by room and hour. The hours stay in sight while rooms scroll, the rooms
/// while hours do. One card has the keyboard; arrows move it in reading order.
final class TimeLine extends VBox {
  private static final double CORNER = 18;

  private final TodayWords words;
  private final TodayViewModel model;
  private final TimeLineHours hours;
  private final TimeLineRooms rooms;
  private final ScrollPane scroll;
  private final CardBoard<SessionCard> board;
  private final Subscription following;
  private boolean shownBefore;

  TimeLine(Messages messages, TodayWords words, TodayViewModel model) {
    this.words = words;
    this.model = model;
    this.hours = new TimeLineHours(messages);
    this.rooms = new TimeLineRooms(words);
    this.scroll = new ScrollPane(rooms);
    this.board =
        new CardBoard<>(model.chosenProperty(), this::card, SessionCard::setFocusTraversable);
    getStyleClass().addAll("card", "time-line");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(messages.text("today.time_line"));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(hours, scroll);
    scroll.setClip(roundBelow());
    hours.follow(rooms);
    rooms.follow(scroll);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    following =
        Subscription.combine(
            model.pageProperty().subscribe(this::show),
            model.chosenProperty().subscribe(board::mark));
  }

  void close() {
    following.unsubscribe();
  }

  /// Gives the keyboard to the card that is chosen, as soon as there is one.
  void focus() {
    board.focus();
  }

  /// The rooms end where the card does, whose lower corners are round.
  private Rectangle roundBelow() {
    var clip = new Rectangle();
    clip.setArcWidth(CORNER);
    clip.setArcHeight(CORNER);
    clip.setY(-CORNER);
    clip.widthProperty().bind(scroll.widthProperty());
    clip.heightProperty().bind(scroll.heightProperty().add(CORNER));
    return clip;
  }

  private void show(@Nullable TodayPage page) {
    if (page == null) {
      return;
    }
    var layout = page.timeLine();
    var now = page.now();
    var line =
        page.isToday() && layout.contains(now) ? Optional.of(now) : Optional.<Instant>empty();
    hours.show(layout, line);
    board.show(
        layout.sessions(),
        SessionSummary::sessionId,
        (card, session) -> card.show(session, SessionLook.of(session, now)),
        () -> rooms.show(page, line, board.all()));
    if (!shownBefore && !layout.sessions().isEmpty()) {
      shownBefore = true;
      line.ifPresent(rooms::revealMoment);
    }
  }

  private SessionCard card(UUID sessionId) {
    var card = new SessionCard(words);
    card.setOnAction(event -> model.open(sessionId));
    card.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            model.choose(sessionId);
            rooms.revealCard(card);
          }
        });
    return card;
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    boolean rightToLeft = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    switch (event.getCode()) {
      case RIGHT -> go(rightToLeft ? Step.PREVIOUS : Step.NEXT);
      case LEFT -> go(rightToLeft ? Step.NEXT : Step.PREVIOUS);
      case UP -> go(Step.UP);
      case DOWN -> go(Step.DOWN);
      case HOME -> go(Step.FIRST);
      case END -> go(Step.LAST);
      case ENTER -> Optional.ofNullable(model.chosenProperty().get()).ifPresent(model::open);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(Step step) {
    model.step(step);
    focus();
  }
}
