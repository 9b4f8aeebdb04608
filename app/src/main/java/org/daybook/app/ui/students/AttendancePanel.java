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
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.rollcall.AttendanceValue;

/// The last marks of a student, what they come to, and whether that is enough. It is shown for one
/// student after the other, and only its words change.
final class AttendancePanel {
  private static final List<AttendanceValue> COUNTED =
      List.of(
          AttendanceValue.PRESENT,
          AttendanceValue.LATE,
          AttendanceValue.ABSENT,
          AttendanceValue.EXCUSED,
          AttendanceValue.LEFT_EARLY);

  private final CardWords words;
  private final Panel panel;
  private final Badge enough = new Badge(Tone.OK, Icon.CHECK, "");
  private final Badge tooFew = new Badge(Tone.WARN, Icon.ATTENTION, "");
  private final Label basis = new Label();
  private final AttendanceStrip strip = new AttendanceStrip();
  private final HBox legend = new HBox(18);
  private final List<Label> numbers = new ArrayList<>();
  private final Paragraph nothing = new Paragraph();

  AttendancePanel(CardWords words) {
    this.words = words;
    this.panel = new Panel(words.text("students.attendance"));
    basis.getStyleClass().addAll("secondary", "quiet");
    nothing.getStyleClass().addAll("quiet", "panel-nothing");
    nothing.setWords(words.text("students.attendance.none"));
    legend.getStyleClass().add("strip-legend");
    COUNTED.forEach(it -> legend.getChildren().add(counted(it)));
    for (Node part : List.of(enough, tooFew, basis, strip, legend, nothing)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    panel.beside(enough);
    panel.beside(tooFew);
    panel.atEnd(basis);
    panel.add(nothing);
    panel.add(strip);
    panel.add(legend);
  }

  private HBox counted(AttendanceValue value) {
    var number = new Label();
    number.getStyleClass().add("semibold");
    numbers.add(number);
    var word = new Label(words.mark(value, 0));
    word.getStyleClass().addAll("secondary", "quiet");
    word.setMinWidth(Region.USE_PREF_SIZE);
    var both = new HBox(5, number, word);
    both.managedProperty().bind(both.visibleProperty());
    return both;
  }

  Node node() {
    return panel;
  }

  void show(Attendance attendance) {
    boolean any = !attendance.marks().isEmpty();
    nothing.setVisible(!any);
    for (Node part : List.of(basis, strip, legend)) {
      part.setVisible(any);
    }
    var rate = attendance.rate();
    boolean reached = rate.known() && rate.reaches(attendance.threshold());
    enough.setVisible(any && reached);
    tooFew.setVisible(any && rate.known() && !reached);
    if (!any) {
      return;
    }
    if (rate.known()) {
      (reached ? enough : tooFew).setText(words.perCent(rate.tenths()));
    }
    basis.setText(
        words.text(
            "students.attendance.basis",
            words.counted("students.attendance.sessions", attendance.marks().size()),
            words.perCent(10 * attendance.threshold())));
    var spoken = new ArrayList<String>();
    for (int i = 0; i < COUNTED.size(); i++) {
      int count = count(attendance, COUNTED.get(i));
      numbers.get(i).setText(words.number(count));
      legend.getChildren().get(i).setVisible(count > 0);
      spoken.add(words.mark(COUNTED.get(i), 0) + " " + words.number(count));
    }
    strip.show(attendance.marks().stream().map(this::entry).toList(), words.joined(spoken));
  }

  private AttendanceStrip.Entry entry(Marked it) {
    return new AttendanceStrip.Entry(
        CardWords.attendance(it.value()), words.marked(it), words.month(it.day()));
  }

  private static int count(Attendance attendance, AttendanceValue value) {
    return Collections.frequency(attendance.marks().stream().map(Marked::value).toList(), value);
  }
}
