package org.daybook.app.ui.attention;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.daybook.app.service.attention.Said;
import org.daybook.app.service.attention.Side;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.jspecify.annotations.Nullable;

/// What the item says, side by side with what stands against it, line by line. Where nothing does,
/// it says why.
public final class TwoSides extends GridPane {
  private static final String GROUP = "cohort";
  private static final String STUDENT = "student";
  private static final int LABELS = 116;
  private static final int SIDE = 200;
  private static final int LINE = 36;
  private static final int HEAD = 44;

  public TwoSides() {
    getStyleClass().add("two-sides");
  }

  void show(AttentionEntry entry, AttentionWords words) {
    getChildren().clear();
    getRowConstraints().clear();
    getColumnConstraints().clear();
    var view = entry.view();
    Side other = view.other();
    columns();
    head(who(view.own(), words.person(view.own().by()), words), other(view, words));
    row(
        words.text("attention.row.operation"),
        plain(words.operation(view)),
        other == null ? null : plain(words.against(view.against())));
    row(
        words.text("attention.row.said_at"),
        plain(words.moment(view.capturedAt())),
        other == null || other.at() == null ? null : plain(words.moment(other.at())));
    lines(view, words);
    view.marks()
        .ifPresent(both ->
            row(
                words.text("attention.row.answer"),
                answer(both.own(), words),
                answer(both.other(), words)));
    if (other == null) {
      alone(words.alone(view.against()), words);
    }
  }

  /// Every line of either side; where they differ is what it is about.
  private void lines(AttentionView view, AttentionWords words) {
    var own = own(view, words);
    var other = view.other() == null ? Map.<String, String>of() : byName(view.other(), words);
    var names = new LinkedHashSet<>(own.keySet());
    names.addAll(other.keySet());
    if (view.session() != null && Objects.equals(own.get(GROUP), other.get(GROUP))) {
      // The line above says already which group meets.
      names.remove(GROUP);
    }
    for (var name : names) {
      var first = own.get(name);
      var second = other.get(name);
      var label = words.text("attention.row." + name);
      if (first != null && second != null && !first.equals(second)) {
        band("two-sides-difference");
        Label what = new Label(label, warning());
        what.getStyleClass().add("semibold");
        cells(what, strong(first), strong(second));
      } else {
        row(
            label,
            first == null ? new Label() : plain(first),
            second == null ? null : plain(second));
      }
    }
  }

  /// An operation says whom it is about, in the same line as what stands against it.
  private static Map<String, String> own(AttentionView view, AttentionWords words) {
    var own = new LinkedHashMap<String, String>();
    if (view.own().said() instanceof Said.Operation && view.student() != null) {
      own.put(STUDENT, view.student().name());
    }
    own.putAll(byName(view.own(), words));
    return own;
  }

  private static Map<String, String> byName(Side side, AttentionWords words) {
    var lines = new LinkedHashMap<String, String>();
    words.lines(side).forEach(it -> lines.put(it.name(), it.words()));
    return lines;
  }

  private static Node other(AttentionView view, AttentionWords words) {
    Side other = view.other();
    if (other == null) {
      return quiet(words.text("attention.no_other"));
    }
    return other.by() == null
        ? quiet(words.text("attention.unsigned"))
        : who(other, other.by(), words);
  }

  private static Node who(Side side, String name, AttentionWords words) {
    return person(
        name, side.device() == null && side.at() == null ? "" : words.device(side.device()));
  }

  private void alone(String why, AttentionWords words) {
    band("two-sides-line");
    getRowConstraints().getLast().setPrefHeight(USE_COMPUTED_SIZE);
    getRowConstraints().getLast().setMinHeight(LINE);
    Label name = new Label(words.text("attention.row.other_side"));
    name.getStyleClass().add("quiet");
    Paragraph paragraph = new Paragraph();
    paragraph.setWords(why);
    paragraph.getStyleClass().add("two-sides-alone");
    cells(name, paragraph, null);
    GridPane.setColumnSpan(paragraph, 2);
  }

  private static Node person(String name, String device) {
    Avatar avatar = new Avatar(name, name);
    avatar.getStyleClass().add("small");
    FittingLabel where = new FittingLabel();
    where.say(List.of(device, ""));
    where.getStyleClass().add("quiet");
    Label who = strong(name);
    who.setMinWidth(USE_PREF_SIZE);
    HBox person = new HBox(8, avatar, who, where);
    person.setAlignment(Pos.CENTER_LEFT);
    return person;
  }

  private static Node answer(Said.Mark mark, AttentionWords words) {
    return mark.counts()
        ? new Pill(Tone.OK, Icon.CHECK, words.text("attention.counts"))
        : new Pill(Tone.NEUTRAL, Icon.BOTH, words.text("attention.kept"));
  }

  private void columns() {
    ColumnConstraints labels = new ColumnConstraints(LABELS, LABELS, LABELS);
    getColumnConstraints().add(labels);
    for (int i = 0; i < 2; i++) {
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

  private static Label quiet(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("quiet");
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
