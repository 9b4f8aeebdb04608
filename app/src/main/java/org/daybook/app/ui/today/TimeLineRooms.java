package org.daybook.app.ui.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.today.TimeLineLayout.Row;

/// The rooms below each other, each with its sessions, and the line of now behind the cards.
final class TimeLineRooms extends Pane {
  private static final double LANE_HEIGHT = 85;
  private static final double GAP = 5;
  private static final double CARD_GAP = 2;

  private final TodayWords words;
  private final Pane ground = new Layer();
  private final Pane cards = new Layer();
  private final Pane names = new Layer();
  private final Region line = region("now-line");
  private final List<Region> hours = new ArrayList<>();
  private final List<RoomLane> lanes = new ArrayList<>();
  private final ReadOnlyObjectWrapper<TimeLineScale> scale =
      new ReadOnlyObjectWrapper<>(this, "scale", TimeLineScale.NONE);
  private final ReadOnlyDoubleWrapper scrolled = new ReadOnlyDoubleWrapper(this, "scrolled");
  private Optional<ScrollPane> scroll = Optional.empty();
  private TimeLineLayout layout = new TimeLineLayout(Instant.EPOCH, Instant.EPOCH, List.of());
  private Optional<Instant> now = Optional.empty();
  private Map<UUID, SessionCard> cardOf = Map.of();
  private Optional<Runnable> revealing = Optional.empty();

  /// A room as it is drawn.
  private record RoomLane(Row row, Region ground, VBox name) {}

  /// Its children are placed from outside.
  private static final class Layer extends Pane {
    @Override
    protected void layoutChildren() {}
  }

  TimeLineRooms(TodayWords words) {
    this.words = words;
    getStyleClass().add("rooms");
    ground.setMouseTransparent(true);
    cards.setPickOnBounds(false);
    names.setPickOnBounds(false);
    getChildren().addAll(ground, cards, names);
  }

  ReadOnlyObjectProperty<TimeLineScale> scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  /// How far the hours are scrolled away.
  ReadOnlyDoubleProperty scrolledProperty() {
    return scrolled.getReadOnlyProperty();
  }

  void follow(ScrollPane pane) {
    scroll = Optional.of(pane);
    pane.hvalueProperty().subscribe(this::rescroll);
    pane.viewportBoundsProperty().subscribe(this::rescroll);
    widthProperty().subscribe(this::rescroll);
  }

  void show(TodayPage page, Optional<Instant> moment, Map<UUID, SessionCard> all) {
    layout = page.timeLine();
    now = moment;
    hours.clear();
    lanes.clear();
    layout.hours().forEach(hour -> hours.add(region("hour-line")));
    layout
        .rows()
        .forEach(row -> lanes.add(new RoomLane(row, region("room-ground"), name(row, page))));
    cardOf = Map.copyOf(all);
    ground.getChildren().setAll(lanes.stream().map(RoomLane::ground).toList());
    ground.getChildren().addAll(hours);
    if (now.isPresent()) {
      ground.getChildren().add(line);
    }
    names.getChildren().setAll(lanes.stream().map(RoomLane::name).toList());
    // In reading order, as assistive technology passes through them; left alone as long as they are
    // the same, so that the one with the keyboard keeps it.
    var inOrder = layout.sessions().stream().map(it -> card(it.sessionId())).toList();
    if (!inOrder.equals(this.cards.getChildren())) {
      this.cards.getChildren().setAll(inOrder);
    }
    setMinSize(TimeLineScale.leastWidth(layout), layout.lanes() * LANE_HEIGHT);
    setPrefHeight(layout.lanes() * LANE_HEIGHT);
    requestLayout();
  }

  /// Scrolls so that a moment is in sight, once it is known where that lies.
  void revealMoment(Instant moment) {
    revealing =
        Optional.of(() -> {
          var drawn = scale.get();
          scrollTo(drawn.x(moment) - TimeLineScale.ROOM_WIDTH - drawn.width());
        });
    requestLayout();
  }

  /// Scrolls so that a card is in sight, once it is known where that lies.
  void revealCard(SessionCard card) {
    revealing = Optional.of(() -> scrollTo(card));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    var drawn = TimeLineScale.of(layout, getWidth());
    scale.set(drawn);
    double height = getHeight();
    for (var layer : getChildren()) {
      layer.resizeRelocate(0, 0, getWidth(), height);
    }
    for (int i = 0; i < hours.size(); i++) {
      double x = snapPositionX(drawn.x(i * 60L));
      hours.get(i).resizeRelocate(x, 0, 1, height);
    }
    now.ifPresent(it -> line.resizeRelocate(snapPositionX(drawn.x(it)) - 1, 0, 2, height));
    lanes.forEach(lane -> lay(lane, drawn));
    if (scroll.stream().anyMatch(pane -> pane.getViewportBounds().getWidth() > 0)) {
      var reveal = revealing;
      revealing = Optional.empty();
      if (reveal.isPresent()) {
        reveal.get().run();
        // The names of the rooms stand still while the hours go.
        lanes.forEach(lane -> lay(lane, drawn));
      }
    }
  }

  private void lay(RoomLane lane, TimeLineScale drawn) {
    double top = lane.row().firstLane() * LANE_HEIGHT;
    double height = lane.row().lanes() * LANE_HEIGHT;
    lane.ground().resizeRelocate(0, top, getWidth(), height);
    lane.name().resizeRelocate(scrolled.get(), top, TimeLineScale.ROOM_WIDTH - 8, height - 1);
    for (var block : lane.row().blocks()) {
      double from = snapPositionX(drawn.x(block.start()) + CARD_GAP);
      double until = snapPositionX(drawn.x(block.end()) - CARD_GAP);
      double y = top + block.lane() * LANE_HEIGHT + GAP;
      card(block.session().sessionId())
          .resizeRelocate(from, y, until - from, LANE_HEIGHT - 2 * GAP);
    }
  }

  private SessionCard card(UUID sessionId) {
    var card = cardOf.get(sessionId);
    if (card == null) {
      throw new IllegalStateException("a session on the line has no card");
    }
    return card;
  }

  private VBox name(Row row, TodayPage page) {
    var room = new Label(words.room(row.room()));
    room.getStyleClass().add("medium");
    var use = new Label(words.use(row, page));
    use.getStyleClass().addAll("meta", "faint");
    var name = new VBox(1, room, use);
    name.getStyleClass().add("room-name");
    return name;
  }

  private void rescroll() {
    scroll.ifPresent(pane -> {
      double over = Math.max(0, getWidth() - pane.getViewportBounds().getWidth());
      scrolled.set(snapPositionX(pane.getHvalue() * over));
      requestLayout();
    });
  }

  private void scrollTo(SessionCard card) {
    scroll.ifPresent(pane -> {
      var port = pane.getViewportBounds();
      double left = scrolled.get() + TimeLineScale.ROOM_WIDTH;
      double right = scrolled.get() + port.getWidth();
      double x = card.getLayoutX();
      if (x < left || x + card.getWidth() > right) {
        scrollTo(x - TimeLineScale.ROOM_WIDTH - TimeLineScale.END);
      }
      double over = getHeight() - port.getHeight();
      double top = pane.getVvalue() * over;
      double y = card.getLayoutY();
      if (over > 0 && (y < top || y + card.getHeight() > top + port.getHeight())) {
        pane.setVvalue(Math.clamp((y - GAP) / over, 0, 1));
      }
    });
  }

  private void scrollTo(double left) {
    scroll.ifPresent(pane -> {
      double over = getWidth() - pane.getViewportBounds().getWidth();
      pane.setHvalue(over <= 0 ? 0 : Math.clamp(left / over, 0, 1));
    });
  }

  private static Region region(String style) {
    var region = new Region();
    region.getStyleClass().add(style);
    region.setMouseTransparent(true);
    return region;
  }
}
