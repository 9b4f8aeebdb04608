package org.daybook.app.ui.schedule;

import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.schedule.DragViewModel.Carried;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Carries a card over the timetable with the mouse, and shows where it would come and what the
/// rule says to that. The keyboard's way is the form.
final class GridDrag {
  private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");
  private static final PseudoClass CONTESTED = PseudoClass.getPseudoClass("contested");
  private static final PseudoClass FORBIDDEN = PseudoClass.getPseudoClass("forbidden");

  private final DragViewModel model;
  private final Messages messages;
  private final ScheduleWords words;
  private final Ground ground;
  private final Label time = new Label();
  private final Label room = new Label();
  private final Label says = new Label();
  private final VBox ghost = new VBox(1, time, room, says);
  private double grip;
  private boolean dragging;

  /// The timetable as the drag sees it.
  interface Ground {
    /// The place of a point of the scene, on the rows.
    Point2D place(double sceneX, double sceneY);

    /// In columns.
    double column(double x);

    int row(double y);

    void layOut();
  }

  GridDrag(DragViewModel model, Messages messages, ScheduleWords words, Ground ground) {
    this.model = model;
    this.messages = messages;
    this.words = words;
    this.ground = ground;
    ghost.getStyleClass().add("drop-ghost");
    time.getStyleClass().add("semibold");
    room.getStyleClass().addAll("secondary", "quiet");
    says.getStyleClass().add("secondary");
    ghost.setMouseTransparent(true);
    ghost.setVisible(false);
  }

  Node ghost() {
    return ghost;
  }

  Subscription follow() {
    return model.carriedProperty().subscribe(this::show);
  }

  /// Lets the mouse carry a card.
  void carries(ScheduleCard card, UUID sessionId) {
    card.setOnDragDetected(event -> {
      dragging = event.getButton() == MouseButton.PRIMARY;
      grip =
          ground.column(ground.place(event.getSceneX(), event.getSceneY()).getX())
              - ground.column(card.getLayoutX());
      event.consume();
    });
    card.setOnMouseDragged(event -> {
      if (dragging) {
        var at = ground.place(event.getSceneX(), event.getSceneY());
        model.over(
            sessionId,
            page ->
                DropTarget.at(
                    page,
                    page.session(sessionId).orElseThrow(),
                    page.span() == Span.WEEK
                        ? ground.column(at.getX())
                        : ground.column(at.getX()) - grip,
                    ground.row(at.getY())));
        boolean carries = model.carriedProperty().get() != null;
        card.pseudoClassStateChanged(CARRIED, carries);
        card.setCursor(carries ? Cursor.CLOSED_HAND : null);
        event.consume();
      }
    });
    card.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> end(card, true));
    card.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (dragging && event.getCode() == KeyCode.ESCAPE) {
            end(card, false);
            event.consume();
          }
        });
  }

  private void end(ScheduleCard card, boolean drops) {
    if (!dragging) {
      return;
    }
    dragging = false;
    card.pseudoClassStateChanged(CARRIED, false);
    card.setCursor(null);
    if (drops) {
      model.drop();
    } else {
      model.leave();
    }
  }

  private void show(@Nullable Carried carried) {
    ghost.setVisible(carried != null && carried.changes());
    if (carried == null) {
      return;
    }
    time.setText(words.time(carried.target().plan()));
    room.setText(words.room(carried.target().plan().room()));
    var objection = carried.preview() instanceof Preview.Single(var against) ? against : null;
    says.setText(objection == null ? "" : words.objection(objection));
    ghost.pseudoClassStateChanged(CONTESTED, objection != null && !objection.forbids());
    ghost.pseudoClassStateChanged(FORBIDDEN, objection != null && objection.forbids());
    ghost.setAccessibleText(
        messages.joined(List.of(time.getText(), room.getText(), says.getText())));
    ground.layOut();
  }
}
