package org.daybook.app.ui.students;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.daybook.app.service.students.StudentCard.EnrolmentLine;
import org.daybook.app.ui.control.Icon;

/// The student's places in cohorts, each with its state.
final class EnrolmentsPanel {
  private EnrolmentsPanel() {}

  static Panel of(List<EnrolmentLine> enrolments, CardWords words) {
    var panel = new Panel(words.text("students.enrolments"));
    if (enrolments.isEmpty()) {
      panel.nothing(words.text("students.enrolments.none"));
    }
    enrolments.forEach(it -> panel.add(line(it, words)));
    return panel;
  }

  private static HBox line(EnrolmentLine it, CardWords words) {
    Label course = new Label(it.course());
    course.getStyleClass().add("medium");
    course.setMinWidth(0);
    course.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(course, Priority.ALWAYS);
    Label name = Panel.leftToRight(it.cohort());
    name.getStyleClass().add("quiet");
    HBox cohort = new HBox(name);
    cohort.getStyleClass().add("enrolment-cohort");
    HBox state = new HBox(words.state(it.state()));
    state.getStyleClass().add("enrolment-state");
    Label waiting =
        new Label(words.text("students.standing.saved_here"), Icon.SAVED_HERE.glyph(12));
    waiting.getStyleClass().addAll("meta", "standing", "info-standing");
    waiting.setMinWidth(Region.USE_PREF_SIZE);
    waiting.setVisible(it.waiting());
    HBox last = new HBox(waiting);
    last.setAlignment(Pos.CENTER_RIGHT);
    last.getStyleClass().add("enrolment-last");
    HBox line = Panel.line(course, cohort, state, last);
    line.getStyleClass().add("enrolment-line");
    return line;
  }
}
