package org.daybook.app.ui.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.CardBoard;
import org.daybook.app.ui.schedule.ScheduleLayout.Block;
import org.daybook.app.ui.schedule.ScheduleLayout.Lane;
import org.daybook.app.ui.schedule.ScheduleLayout.Step;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// The sessions in rows and columns. The heads of the columns stay in sight while rows scroll. One
/// card has the keyboard; arrows move it.
final class ScheduleGrid extends VBox {
  private static final double NAMES = 116;
  private static final double ROW = 76;
  private static final double GAP = 3;
  private static final double GHOST = 190;
  private static final double EDGE = 4;

  private final ScheduleWords words;
  private final ScheduleViewModel model;
  private final GridHead head;
  private final Pane rows = new Rows();
  private final ScrollPane scroll = new ScrollPane(rows);
  private final CardBoard<ScheduleCard> board;
  private final GridDrag drag;
  private final DragViewModel dragging;
  private final List<Region> grounds = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final Subscription following;
  private Optional<SchedulePage> page = Optional.empty();

  ScheduleGrid(
      Messages messages,
      ScheduleWords words,
      ScheduleViewModel model,
      DragViewModel dragging,
      Consumer<LocalDate> reopen) {
    this.words = words;
    this.model = model;
    this.dragging = dragging;
    this.drag = new GridDrag(dragging, messages, words, new Ground());
    this.head = new GridHead(messages, NAMES, reopen);
    this.board = new CardBoard<>(model.chosenProperty(), this::card, ScheduleCard::choose);
    getStyleClass().addAll("card", "schedule-grid");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(messages.text("schedule.grid"));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    head.follow(rows);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    following =
        Subscription.combine(
            model.pageProperty().subscribe(this::show),
            drag.follow(),
            model.chosenProperty().subscribe(board::mark));
  }

  void close() {
    following.unsubscribe();
  }

  /// Gives the keyboard to the card that is chosen, as soon as there is one.
  void focus() {
    board.focus();
  }

  private void show(@Nullable SchedulePage shown) {
    if (shown == null) {
      return;
    }
    page = Optional.of(shown);
    head.show(shown);
    board.show(
        shown.layout().blocks(),
        it -> it.session().sessionId(),
        (card, it) -> card.show(shown, it.session()),
        () -> draw(shown));
  }

  private void draw(SchedulePage shown) {
    grounds.clear();
    lines.clear();
    names.clear();
    for (var lane : shown.layout().lanes()) {
      var ground = new Region();
      ground.getStyleClass().add("room-ground");
      grounds.add(ground);
      var name = new Label(words.lane(shown, lane.name()));
      name.getStyleClass().addAll("medium", "lane-name");
      name.setMinWidth(0);
      names.add(name);
    }
    for (int i = 0; i < shown.layout().columns(); i++) {
      var line = new Region();
      line.getStyleClass().add("hour-line");
      boolean closed =
          shown.span() == Span.WEEK && shown.isClosed(shown.timetable().from().plusDays(i));
      line.pseudoClassStateChanged(PseudoClass.getPseudoClass("closed"), closed);
      lines.add(line);
    }
    var children = new ArrayList<Node>(grounds);
    children.addAll(lines);
    children.addAll(names);
    shown
        .layout()
        .blocks()
        .forEach(it -> board.card(it.session().sessionId()).ifPresent(children::add));
    children.add(drag.ghost());
    if (!children.equals(rows.getChildren())) {
      rows.getChildren().setAll(children);
    }
    rows.setMinHeight(shown.layout().rows() * ROW);
    rows.setPrefHeight(shown.layout().rows() * ROW);
    rows.requestLayout();
  }

  private ScheduleCard card(UUID sessionId) {
    var card = new ScheduleCard(words);
    card.setOnAction(_ -> {
      model.choose(sessionId);
      card.requestFocus();
    });
    card.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        model.openRegister();
      }
    });
    drag.carries(card, sessionId);
    card.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            model.choose(sessionId);
            reveal(card);
          }
        });
    return card;
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    boolean mirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    switch (event.getCode()) {
      case RIGHT -> go(mirrored ? Step.LEFT : Step.RIGHT);
      case LEFT -> go(mirrored ? Step.RIGHT : Step.LEFT);
      case UP -> go(Step.UP);
      case DOWN -> go(Step.DOWN);
      case HOME -> go(Step.FIRST);
      case END -> go(Step.LAST);
      case ENTER -> model.openRegister();
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

  /// Scrolls so that a card is in sight.
  private void reveal(ScheduleCard card) {
    double over = rows.getHeight() - scroll.getViewportBounds().getHeight();
    double top = scroll.getVvalue() * over;
    double y = card.getLayoutY();
    if (over > 0
        && (y < top || y + card.getHeight() > top + scroll.getViewportBounds().getHeight())) {
      scroll.setVvalue(Math.clamp((y - GAP) / over, 0, 1));
    }
  }

  private void lay(double width, double height) {
    if (page.isEmpty()) {
      return;
    }
    var layout = page.get().layout();
    double column = (width - NAMES - EDGE) / layout.columns();
    for (int i = 0; i < layout.lanes().size(); i++) {
      Lane lane = layout.lanes().get(i);
      double top = lane.firstRow() * ROW;
      grounds.get(i).resizeRelocate(0, top, width, lane.rows() * ROW);
      names.get(i).resizeRelocate(0, top, NAMES - EDGE, ROW - 1);
    }
    for (int i = 0; i < lines.size(); i++) {
      boolean closed =
          lines.get(i).getPseudoClassStates().contains(PseudoClass.getPseudoClass("closed"));
      lines
          .get(i)
          .resizeRelocate(snapPositionX(NAMES + i * column), 0, closed ? column : 1, height);
    }
    for (Block block : layout.blocks()) {
      board
          .card(block.session().sessionId())
          .ifPresent(card -> lay(card, block.row(), block.start(), block.end(), column));
    }
    var carried = dragging.carriedProperty().get();
    if (carried != null) {
      var target = carried.target();
      double x = NAMES + target.start() * column + GAP;
      // A column of a week is too narrow for what the rule may say.
      double wide = Math.max((target.end() - target.start()) * column - 2 * GAP, GHOST);
      drag.ghost()
          .resizeRelocate(
              snapPositionX(Math.min(x, width - EDGE - wide)),
              target.row() * ROW + GAP,
              wide,
              ROW - 2 * GAP);
    }
  }

  private void lay(Node node, int row, double start, double end, double column) {
    double from = snapPositionX(NAMES + start * column + GAP);
    double until = snapPositionX(NAMES + end * column - GAP + 1);
    node.resizeRelocate(from, row * ROW + GAP, until - from, ROW - 2 * GAP);
  }

  /// The hour or day at which a column begins.
  static Instant begin(ScheduleLayout layout, int column) {
    return layout.first().plusSeconds(3_600L * column);
  }

  private final class Rows extends Pane {
    @Override
    protected void layoutChildren() {
      lay(getWidth(), getHeight());
    }
  }

  private final class Ground implements GridDrag.Ground {
    @Override
    public Point2D place(double sceneX, double sceneY) {
      return rows.sceneToLocal(sceneX, sceneY);
    }

    @Override
    public double column(double x) {
      int columns = page.map(it -> it.layout().columns()).orElse(1);
      return (x - NAMES) / ((rows.getWidth() - NAMES - EDGE) / columns);
    }

    @Override
    public int row(double y) {
      return (int) Math.floor(y / ROW);
    }

    @Override
    public void layOut() {
      rows.requestLayout();
    }
  }
}
