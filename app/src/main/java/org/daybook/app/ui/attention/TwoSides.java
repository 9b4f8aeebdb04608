package org.daybook.app.ui.attention;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.AttentionView.MarkSide;
import org.daybook.app.service.attention.AttentionView.TwoStudents;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.jspecify.annotations.Nullable;

/// What the item says, side by side with what it contradicts, line by line. An item with one side
/// has one column.
public final class TwoSides extends GridPane {
  private static final int LABELS = 136;
  private static final int SIDE = 280;
  private static final int LINE = 36;
  private static final int HEAD = 44;

  public TwoSides() {
    getStyleClass().add("two-sides");
  }

  void show(AttentionEntry entry, AttentionWords words) {
    getChildren().clear();
    getRowConstraints().clear();
    getColumnConstraints().clear();
    MarkSide own = entry.view().own();
    MarkSide other = entry.view().other();
    var students = entry.view().twoStudents();
    if (students != null) {
      columns(2);
      twoStudents(students, words);
    } else if (own != null && other != null) {
      columns(2);
      twoMarks(own, other, entry.view(), words);
    } else {
      columns(1);
      oneOperation(entry.view(), words);
    }
  }

  private void twoMarks(MarkSide own, MarkSide other, AttentionView view, AttentionWords words) {
    head(side(own, words), side(other, words));
    row(words.text("attention.row.student"), strong(studentName(view)), strong(studentName(view)));
    Label what = new Label(words.text("attention.row.mark"), warning());
    what.getStyleClass().add("semibold");
    band("two-sides-difference");
    cells(what, strong(words.mark(own)), strong(words.mark(other)));
    row(
        words.text("attention.row.said_at"),
        plain(words.moment(own.markedAt())),
        plain(words.moment(other.markedAt())));
    row(words.text("attention.row.answer"), answer(own, words), answer(other, words));
  }

  private void twoStudents(TwoStudents two, AttentionWords words) {
    var own = two.own();
    var other = two.other();
    head(
        person(own.name(), words.text("attention.written.last")),
        person(other.name(), words.text("attention.written.before")));
    row(words.text("attention.row.code"), strong(own.code()), strong(other.code()));
    row(
        words.text("attention.row.phone"),
        plain(words.phone(own.phone())),
        plain(words.phone(other.phone())));
    row(
        words.text("attention.row.birth"),
        plain(words.birth(own.birthDate())),
        plain(words.birth(other.birthDate())));
  }

  private void oneOperation(AttentionView view, AttentionWords words) {
    head(person(words.person(view.actor()), words.device(view.device())), null);
    row(words.text("attention.row.operation"), plain(words.operation(view)), null);
    if (view.student() != null) {
      row(words.text("attention.row.student"), strong(studentName(view)), null);
    }
    row(words.text("attention.row.said_at"), plain(words.moment(view.capturedAt())), null);
    Label why = strong(words.text("attention.row.why"));
    why.setGraphic(warning());
    band("two-sides-difference");
    cells(why, strong(words.title(new AttentionEntry(view))), null);
  }

  private static String studentName(AttentionView view) {
    return view.student() == null ? "" : view.student().name();
  }

  private static Node side(MarkSide side, AttentionWords words) {
    return person(words.person(side.markedBy()), words.device(side.device()));
  }

  private static Node person(String name, String device) {
    Avatar avatar = new Avatar(name, name);
    avatar.getStyleClass().add("small");
    Label where = new Label(device);
    where.getStyleClass().add("quiet");
    HBox person = new HBox(8, avatar, strong(name), where);
    person.setAlignment(Pos.CENTER_LEFT);
    return person;
  }

  private static Node answer(MarkSide side, AttentionWords words) {
    return side.counts()
        ? new Pill(Tone.OK, Icon.CHECK, words.text("attention.counts"))
        : new Pill(Tone.NEUTRAL, Icon.BOTH, words.text("attention.kept"));
  }

  private void columns(int sides) {
    ColumnConstraints labels = new ColumnConstraints(LABELS, LABELS, LABELS);
    getColumnConstraints().add(labels);
    for (int i = 0; i < sides; i++) {
      ColumnConstraints side = new ColumnConstraints();
      side.setHgrow(Priority.ALWAYS);
      side.setPrefWidth(SIDE);
      getColumnConstraints().add(side);
    }
  }

  private void head(Node first, @Nullable Node second) {
    band("two-sides-head");
    cells(new Label(), first, second);
    getRowConstraints().getLast().setMinHeight(HEAD);
  }

  private void row(String label, Node first, @Nullable Node second) {
    band("two-sides-line");
    Label name = new Label(label);
    name.getStyleClass().add("quiet");
    cells(name, first, second);
  }

  private void band(String styleClass) {
    Region band = new Region();
    band.getStyleClass().add(styleClass);
    add(band, 0, getRowConstraints().size(), 3, 1);
    RowConstraints line = new RowConstraints(LINE);
    line.setValignment(VPos.CENTER);
    getRowConstraints().add(line);
  }

  private void cells(Node label, Node first, @Nullable Node second) {
    int row = getRowConstraints().size() - 1;
    add(label, 0, row);
    add(first, 1, row);
    if (second != null) {
      add(second, 2, row);
    }
    for (Node node : getChildren()) {
      GridPane.setHalignment(node, HPos.LEFT);
    }
    GridPane.setMargin(label, new javafx.geometry.Insets(0, 0, 0, 20));
  }

  private static Label strong(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("semibold");
    return label;
  }

  private static Label plain(String words) {
    return new Label(words);
  }

  private static Node warning() {
    var glyph = Icon.ATTENTION.glyph(14);
    glyph.getStyleClass().add("warn-icon");
    return glyph;
  }
}
