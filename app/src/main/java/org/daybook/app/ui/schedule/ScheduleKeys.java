package org.daybook.app.ui.schedule;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Segments;

/// The plain letters of the schedule. Each presses the button on which it stands, as long as nobody
/// types and no form lies over it.
final class ScheduleKeys {
  private static final Map<KeyCode, String> PLANNING =
      Map.ofEntries(
          Map.entry(KeyCode.T, "#today"),
          Map.entry(KeyCode.W, "#week"),
          Map.entry(KeyCode.D, "#day"),
          Map.entry(KeyCode.K, "#clashes"),
          Map.entry(KeyCode.C, "#courses"),
          Map.entry(KeyCode.L, "#close-day"),
          Map.entry(KeyCode.E, "#extra"),
          Map.entry(KeyCode.N, "#plan"),
          Map.entry(KeyCode.B, "#book-seat"),
          Map.entry(KeyCode.P, "#print"),
          Map.entry(KeyCode.M, "#move"),
          Map.entry(KeyCode.O, "#group"));
  private static final Map<KeyCode, String> TEACHING =
      Map.of(
          KeyCode.C, "#courses",
          KeyCode.E, "#edit",
          KeyCode.N, "#plan-group",
          KeyCode.G, "#new-cohort",
          KeyCode.T, "#in-timetable");

  private final Parent root;
  private final Node page;
  private final ScheduleViewModel model;
  private final TeachingViewModel teaching;
  private final Segments<Grouping> groupings;

  /// @param page what is disabled while a form lies over it
  ScheduleKeys(
      Parent root,
      Node page,
      ScheduleViewModel model,
      TeachingViewModel teaching,
      Segments<Grouping> groupings) {
    this.root = root;
    this.page = page;
    this.model = model;
    this.teaching = teaching;
    this.groupings = groupings;
  }

  void press(KeyEvent event) {
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
    if (!plain || page.isDisabled() || isTyped(event)) {
      return;
    }
    boolean known = teaching.shownProperty().get() ? teaching(event) : planning(event);
    if (known) {
      event.consume();
    }
  }

  private static boolean isTyped(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl
        || event.getTarget() instanceof ComboBoxBase<?>;
  }

  private boolean planning(KeyEvent event) {
    switch (event.getCode()) {
      case G -> groupings.valueProperty().set(model.grouping().next());
      // One key for both: of the two only one is there.
      case X -> {
        fire("#cancel");
        fire("#reinstate");
      }
      default -> {
        var id = PLANNING.get(event.getCode());
        return id != null && fire(id);
      }
    }
    return true;
  }

  private boolean teaching(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      teaching.leave();
      return true;
    }
    var id = TEACHING.get(event.getCode());
    return id != null && fire(id);
  }

  private boolean fire(String id) {
    boolean there =
        root.lookup(id) instanceof ActionButton it && it.isVisible() && !it.isDisabled();
    if (there && root.lookup(id) instanceof ActionButton button) {
      button.fire();
    }
    return there;
  }
}
