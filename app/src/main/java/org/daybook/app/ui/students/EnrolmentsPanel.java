package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentCard.EnrolmentLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.model.enrolment.EnrolmentState;

/// The student's places in cohorts, each with its state.
final class EnrolmentsPanel {
  private EnrolmentsPanel() {}

  /// @param may whether the person may give and take places
  static Panel of(StudentCard card, boolean may, PlaceViewModel places, CardWords words) {
    var panel = new Panel(words.text("students.enrolments"));
    if (card.enrolments().isEmpty()) {
      panel.nothing(words.text("students.enrolments.none"));
    }
    card.enrolments()
        .forEach(it -> {
          HBox last = new HBox();
          last.getStyleClass().add("enrolment-last");
          if (it.waiting()) {
            last.getChildren().add(waiting(words));
          }
          last.getChildren().addAll(actions(it, card, may, places, words));
          panel.add(line(it, last, words));
        });
    return panel;
  }

  private static List<ActionButton> actions(
      EnrolmentLine it, StudentCard card, boolean may, PlaceViewModel places, CardWords words) {
    var actions = new ArrayList<ActionButton>();
    if (it.state().holdsSeat()) {
      actions.add(action(words.text("students.move"), may, () -> places.askMove(card, it)));
    } else if (it.leavesTo() != null) {
      actions.add(action(words.text("students.enrolments.seat"), may, () -> places.giveSeat(it)));
    }
    if (it.leavesTo() != null) {
      var key =
          it.leavesTo() == EnrolmentState.WITHDRAWN
              ? "students.enrolments.withdraw"
              : "students.enrolments.cancel";
      actions.add(action(words.text(key), may, () -> places.askLeave(card, it)));
    }
    return actions;
  }

  private static ActionButton action(String name, boolean may, Runnable act) {
    ActionButton button = new ActionButton(name, null, null);
    button.getStyleClass().addAll("small", "ghost");
    button.setDisable(!may);
    button.setOnAction(event -> act.run());
    return button;
  }

  private static HBox line(EnrolmentLine it, HBox last, CardWords words) {
    HBox state = new HBox(words.state(it.state()));
    state.getStyleClass().add("enrolment-state");
    HBox line = Panel.line(Panel.words(it.course(), Panel.leftToRight(it.cohort())), state, last);
    line.getStyleClass().add("enrolment-line");
    return line;
  }

  /// A sign only: what can be done with the place needs the room.
  private static StackPane waiting(CardWords words) {
    var saved = words.text("students.standing.saved_here");
    StackPane sign = new StackPane(Icon.SAVED_HERE.glyph(14));
    sign.getStyleClass().add("info-standing");
    sign.setAccessibleRole(AccessibleRole.TEXT);
    sign.setAccessibleText(saved);
    Tooltip.install(sign, new Tooltip(saved));
    return sign;
  }
}
