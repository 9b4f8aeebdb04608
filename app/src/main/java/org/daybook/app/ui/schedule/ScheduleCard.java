package org.daybook.app.ui.schedule;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.ui.control.LineRoom;
import org.daybook.app.ui.control.TextRuler;

/// A session in the grid: when, what, who, and how it stands. A name that is long takes a second
/// line, and what matters less gives way to it. What has no room is not said at all instead of by
/// half; the tooltip and the accessible name have all.
final class ScheduleCard extends Button {
  /// Widths of text are fractions of pixels, which the layout rounds.
  private static final double SLACK = 2;

  private static final double BETWEEN = 6;
  private static final int MARK = 12;

  private final ScheduleWords words;
  private final Label when = line("when");
  private final Label group = line("group");
  private final Label name = line("name");
  private final Label more = line("name");
  private final Label who = line("who");
  private final Label standing = line("standing");
  private final HBox foot = new HBox(4);
  private final Tooltip tooltip = new Tooltip();
  private final TextRuler ruler = new TextRuler();
  private Optional<Said> said = Optional.empty();

  /// @param when from long to short
  /// @param who from long to short
  /// @param standing from long to short; empty where there is nothing to say
  private record Said(
      List<String> when,
      String group,
      String code,
      String name,
      List<String> who,
      List<String> standing) {}

  ScheduleCard(ScheduleWords words) {
    this.words = words;
    getStyleClass().addAll("session-card", "schedule-card");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // Arrows move from card to card, Tab goes past all of them but one.
    setFocusTraversable(false);
    setMinWidth(0);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setMinWidth(0);
    HBox head = new HBox(BETWEEN, when, group);
    head.setMinWidth(0);
    when.setMinWidth(USE_PREF_SIZE);
    VBox lines = new VBox(1, head, name, more, who, foot);
    lines.setAlignment(Pos.TOP_LEFT);
    lines.setFillWidth(true);
    lines
        .prefWidthProperty()
        .bind(
            widthProperty().map(it -> it.doubleValue() - snappedLeftInset() - snappedRightInset()));
    setGraphic(lines);
    setTooltip(tooltip);
    widthProperty().subscribe(this::fit);
    name.fontProperty().subscribe(this::fit);
    when.fontProperty().subscribe(this::fit);
    standing.fontProperty().subscribe(this::fit);
  }

  void show(SchedulePage page, ScheduledSession session) {
    var closed = page.isClosed(session.plan().businessDate());
    var look = ScheduleLook.of(session, closed, page.now());
    for (var each : ScheduleLook.values()) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(each.style()), false);
    }
    pseudoClassStateChanged(PseudoClass.getPseudoClass(look.style()), true);
    // The row says the group already where it stands for one.
    boolean ownRow = page.grouping() == Grouping.COHORT || session.course().isEmpty();
    said =
        Optional.of(
            new Said(
                List.of(words.span(session), words.begin(session)),
                ownRow ? "" : session.cohort(),
                session.cohort(),
                session.title(),
                words.details(session, page.grouping()),
                look == ScheduleLook.PLANNED ? List.of() : words.looks(look)));
    foot.getChildren().clear();
    look.icon().ifPresent(it -> foot.getChildren().add(it.glyph(MARK)));
    foot.getChildren().add(standing);
    fit();
    var all = words.everything(session, look);
    setAccessibleText(all);
    tooltip.setText(all);
  }

  /// Says as much as there is room for.
  private void fit() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset() - SLACK;
    if (room > 0) {
      said.ifPresent(it -> say(it, room));
    }
  }

  private void say(Said it, double room) {
    double beside = it.group().isEmpty() ? 0 : width(it.group(), group) + BETWEEN;
    var besideGroup = fitting(it.when(), room - beside, when);
    when.setText(besideGroup.orElseGet(() -> fitting(it.when(), room, when).orElse("")));
    say(group, besideGroup.isPresent() ? it.group() : "");
    var names = new LineRoom(room, words -> width(words, name)).inTwoLines(it.name(), 0);
    // Of a name without room the group's code tells more than its beginning.
    name.setText(
        names.isEmpty()
            ? fitting(List.of(it.name(), it.code()), room, name).orElse("")
            : names.getFirst());
    say(more, names.size() > 1 ? names.getLast() : "");
    boolean stands = !it.standing().isEmpty();
    say(who, stands && names.size() > 1 ? "" : fitting(it.who(), room, who).orElse(""));
    double mark = foot.getChildren().size() > 1 ? MARK + foot.getSpacing() : 0;
    say(standing, fitting(it.standing(), room - mark, standing).orElse(""));
  }

  private Optional<String> fitting(List<String> ways, double room, Label in) {
    return new LineRoom(room, words -> width(words, in)).firstOf(ways);
  }

  private double width(String text, Label in) {
    return ruler.width(text, in.getFont());
  }

  private static void say(Label line, String words) {
    line.setText(words);
    line.setVisible(!words.isEmpty());
    line.setManaged(line.isVisible());
  }

  void choose(boolean is) {
    setFocusTraversable(is);
    pseudoClassStateChanged(PseudoClass.getPseudoClass("chosen"), is);
  }

  private static Label line(String style) {
    Label label = new Label();
    label.getStyleClass().addAll("line", style);
    label.setMinWidth(0);
    return label;
  }
}
