package org.daybook.app.ui.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Keeps the buttons of a card in sight while the card is higher than the room through which it is
/// seen: they stick to the room's lower edge until their own place comes up.
final class StuckFoot {
  private static final PseudoClass STUCK = PseudoClass.getPseudoClass("stuck");
  private static final String BUTTONS = ".dialog-buttons";
  private static final double EDGE = 12;

  private final Region ground;
  private final Region room;
  private Subscription following = Subscription.EMPTY;

  /// @param ground what scrolls
  /// @param room through which it is seen
  StuckFoot(Region ground, Region room) {
    this.ground = ground;
    this.room = room;
  }

  /// What a card has for buttons may come after it.
  void follow(Region card) {
    leave();
    Runnable stick = () -> buttons(card).ifPresent(this::stick);
    following =
        Subscription.combine(
            room.heightProperty().subscribe(stick),
            ground.layoutYProperty().subscribe(stick),
            card.layoutYProperty().subscribe(stick),
            card.heightProperty().subscribe(stick),
            card.needsLayoutProperty().subscribe(stick));
  }

  void leave() {
    following.unsubscribe();
    following = Subscription.EMPTY;
  }

  private static Optional<Node> buttons(Region card) {
    return Optional.ofNullable(card.lookup(BUTTONS));
  }

  private void stick(Node buttons) {
    var parent = buttons.getParent();
    double lowest =
        ground.sceneToLocal(parent.localToScene(0, buttons.getBoundsInParent().getMaxY())).getY()
            - buttons.getTranslateY();
    double seen = room.getHeight() - ground.getLayoutY() - EDGE;
    double up = Math.min(0, seen - lowest);
    buttons.setTranslateY(up);
    buttons.setViewOrder(up < 0 ? -1 : 0);
    buttons.pseudoClassStateChanged(STUCK, up < 0);
  }
}
