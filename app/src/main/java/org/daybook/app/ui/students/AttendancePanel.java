package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.daybook.app.service.students.StudentCard.Attendance;
import org.daybook.app.service.students.StudentCard.Marked;
import org.daybook.app.ui.control.AttendanceStrip;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.rollcall.AttendanceValue;

/// The last marks of a student, what they come to, and whether that is enough.
final class AttendancePanel {
  private static final List<AttendanceValue> COUNTED =
      List.of(
          AttendanceValue.PRESENT,
          AttendanceValue.LATE,
          AttendanceValue.ABSENT,
          AttendanceValue.EXCUSED,
          AttendanceValue.LEFT_EARLY);

  private AttendancePanel() {}

  static Panel of(Attendance attendance, CardWords words) {
    var panel = new Panel(words.text("students.attendance"));
    if (attendance.marks().isEmpty()) {
      panel.nothing(words.text("students.attendance.none"));
      return panel;
    }
    var rate = attendance.rate();
    if (rate.known()) {
      boolean enough = rate.reaches(attendance.threshold());
      panel.beside(
          new Badge(
              enough ? Tone.OK : Tone.WARN,
              enough ? Icon.CHECK : Icon.ATTENTION,
              words.perCent(rate.tenths())));
    }
    Label basis =
        new Label(
            words.text(
                "students.attendance.basis",
                words.counted("students.attendance.sessions", attendance.marks().size()),
                words.perCent(10 * attendance.threshold())));
    basis.getStyleClass().addAll("secondary", "quiet");
    panel.atEnd(basis);
    var strip = new AttendanceStrip();
    var counts = counts(attendance, words);
    strip.show(
        attendance.marks().stream().map(it -> entry(it, words)).toList(), words.joined(counts));
    panel.add(strip);
    panel.add(legend(attendance, words));
    return panel;
  }

  private static AttendanceStrip.Entry entry(Marked it, CardWords words) {
    return new AttendanceStrip.Entry(
        CardWords.attendance(it.value()), words.marked(it), words.month(it.day()));
  }

  private static int count(Attendance attendance, AttendanceValue value) {
    return Collections.frequency(attendance.marks().stream().map(Marked::value).toList(), value);
  }

  private static List<String> counts(Attendance attendance, CardWords words) {
    var counts = new ArrayList<String>();
    for (var value : COUNTED) {
      counts.add(words.mark(value, 0) + " " + words.number(count(attendance, value)));
    }
    return counts;
  }

  private static Node legend(Attendance attendance, CardWords words) {
    HBox legend = new HBox(18);
    legend.getStyleClass().add("strip-legend");
    for (var value : COUNTED) {
      int count = count(attendance, value);
      if (count > 0) {
        Label number = new Label(words.number(count));
        number.getStyleClass().add("semibold");
        Label word = new Label(words.mark(value, 0));
        word.getStyleClass().addAll("secondary", "quiet");
        word.setMinWidth(Region.USE_PREF_SIZE);
        legend.getChildren().add(new HBox(5, number, word));
      }
    }
    return legend;
  }
}
