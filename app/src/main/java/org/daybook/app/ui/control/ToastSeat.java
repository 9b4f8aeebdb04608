package org.daybook.app.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Where a toast lies: near the lower edge, unless it would cover what somebody works at there, a
/// button, or the sum that a screen is about; then near the upper one, or aside. Where there is no
/// room beside buttons it covers one of these first. It leaves when a question is put over the
/// screen, which it would only hide. What it must not cover may come after it, so it looks again
/// while it lies there.
final class ToastSeat {
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
  private static final String SUM = ".never-covered";
  private static final double FROM_EDGE = 80;
  private static final double FROM_SIDE = 20;
  private static final double LARGEST_WORKED_AT = 200;

  /// To look costs a walk over the whole scene, and while a ring runs down there is no frame
  /// without a pulse.
  private static final int PULSES_BETWEEN_LOOKS = 8;

  /// In the order in which they are tried.
  private static final List<Pos> SEATS =
      List.of(
          Pos.BOTTOM_CENTER,
          Pos.TOP_CENTER,
          Pos.BOTTOM_LEFT,
          Pos.BOTTOM_RIGHT,
          Pos.TOP_LEFT,
          Pos.TOP_RIGHT);

  private final Toast toast;
  private final BooleanSupplier runningDown;
  private Subscription following = Subscription.EMPTY;
  private boolean underQuestion;
  private int pulses;

  /// @param runningDown whether the toast moves by itself
  ToastSeat(Toast toast, BooleanSupplier runningDown) {
    this.toast = toast;
    this.runningDown = runningDown;
    toast.visibleProperty().subscribe(this::follow);
  }

  private void follow() {
    following.unsubscribe();
    following = Subscription.EMPTY;
    var scene = toast.getScene();
    if (!toast.isVisible() || scene == null) {
      return;
    }
    underQuestion = isInQuestion(scene.getFocusOwner());
    EventHandler<Event> moved = _ -> choose();
    scene.addEventFilter(KeyEvent.KEY_RELEASED, moved);
    scene.addEventFilter(MouseEvent.MOUSE_RELEASED, moved);
    Runnable pulse = this::lookAgain;
    scene.addPostLayoutPulseListener(pulse);
    following =
        scene
            .focusOwnerProperty()
            .subscribe(this::keyboardGoesTo)
            .and(() -> {
              scene.removeEventFilter(KeyEvent.KEY_RELEASED, moved);
              scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, moved);
              scene.removePostLayoutPulseListener(pulse);
            });
    choose();
  }

  private void keyboardGoesTo(@Nullable Node owner) {
    boolean asked = isInQuestion(owner);
    if (asked && !underQuestion) {
      toast.dismiss();
      return;
    }
    underQuestion = asked;
    choose();
  }

  private void lookAgain() {
    pulses++;
    if (!runningDown.getAsBoolean() || pulses % PULSES_BETWEEN_LOOKS == 0) {
      choose();
    }
  }

  void choose() {
    var scene = toast.getScene();
    if (!toast.isVisible() || scene == null || !(toast.getParent() instanceof Region parent)) {
      return;
    }
    parent.applyCss();
    parent.layout();
    var seat = best(scene, parent);
    toast.pseudoClassStateChanged(ABOVE, seat.getVpos() == VPos.TOP);
    StackPane.setAlignment(toast, seat);
    StackPane.setMargin(toast, new Insets(0, FROM_SIDE, 0, FROM_SIDE));
  }

  private Pos best(Scene scene, Region parent) {
    var sums = shown(scene, SUM);
    var first = Stream.concat(workedAt(scene).stream(), sums.stream()).toList();
    var all = Stream.concat(first.stream(), shown(scene, ".action-button").stream()).toList();
    return Stream.of(all, first, sums)
        .flatMap(these -> SEATS.stream().filter(it -> isFree(at(parent, it), these)))
        .findFirst()
        .orElse(SEATS.getFirst());
  }

  private Bounds at(Region parent, Pos seat) {
    double width = toast.prefWidth(-1);
    double height = toast.prefHeight(width);
    double x =
        switch (seat.getHpos()) {
          case LEFT -> FROM_SIDE;
          case CENTER -> (parent.getWidth() - width) / 2;
          case RIGHT -> parent.getWidth() - width - FROM_SIDE;
        };
    boolean above = seat.getVpos() == VPos.TOP;
    double y = above ? FROM_EDGE : parent.getHeight() - height - FROM_EDGE;
    return parent.localToScene(new BoundingBox(x, y, width, height));
  }

  private List<Node> shown(Scene scene, String selector) {
    return scene.getRoot().lookupAll(selector).stream()
        .filter(Predicate.not(it -> isWithin(it, toast)))
        .filter(ToastSeat::isShown)
        .toList();
  }

  private static boolean isFree(Bounds place, List<Node> nodes) {
    return nodes.stream().noneMatch(it -> it.localToScene(it.getLayoutBounds()).intersects(place));
  }

  /// What has the keyboard; of a list the row that has it.
  private static Optional<Node> workedAt(Scene scene) {
    var owner = scene.getFocusOwner();
    if (owner instanceof ListView<?> list) {
      int at = list.getFocusModel().getFocusedIndex();
      return list.lookupAll(".list-cell").stream()
          .filter(it -> it instanceof ListCell<?> cell && cell.getIndex() == at)
          .findFirst();
    }
    return Optional.ofNullable(owner)
        .filter(it -> it.getLayoutBounds().getHeight() < LARGEST_WORKED_AT);
  }

  private boolean isInQuestion(@Nullable Node node) {
    return Stream.iterate(node, it -> it != null, Node::getParent)
        .anyMatch(it -> it.getStyleClass().contains("overlay"));
  }

  private static boolean isShown(Node node) {
    return Stream.iterate(node, it -> it != null, Node::getParent).allMatch(Node::isVisible);
  }

  private static boolean isWithin(Node node, Node ancestor) {
    return Stream.iterate(node, it -> it != null, Node::getParent).anyMatch(ancestor::equals);
  }
}
