package org.daybook.app.ui.schedule;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.app.service.schedule.ScheduledSession;

/// A session in the grid: when, what, who, and how it stands. Its place says the day, so its words
/// may be cut; the tooltip and the accessible name have all of them.
final class ScheduleCard extends Button {
  private final ScheduleWords words;
  private final Label when = line("when");
  private final Label group = line("group");
  private final Label name = line("name");
  private final Label who = line("who");
  private final Label standing = line("standing");
  private final HBox foot = new HBox(4);
  private final Tooltip tooltip = new Tooltip();

  ScheduleCard(ScheduleWords words) {
    this.words = words;
    getStyleClass().addAll("session-card", "schedule-card");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // Arrows move from card to card, Tab goes past all of them but one.
    setFocusTraversable(false);
    setMinWidth(0);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setMinWidth(0);
    HBox head = new HBox(6, when, group);
    head.setMinWidth(0);
    when.setMinWidth(USE_PREF_SIZE);
    VBox lines = new VBox(1, head, name, who, foot);
    lines.setAlignment(Pos.TOP_LEFT);
    lines.setFillWidth(true);
    lines
        .prefWidthProperty()
        .bind(
            widthProperty().map(it -> it.doubleValue() - snappedLeftInset() - snappedRightInset()));
    setGraphic(lines);
    setTooltip(tooltip);
  }

  void show(SchedulePage page, ScheduledSession session) {
    var closed = page.isClosed(session.plan().businessDate());
    var look = ScheduleLook.of(session, closed, page.now());
    for (var each : ScheduleLook.values()) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(each.style()), false);
    }
    pseudoClassStateChanged(PseudoClass.getPseudoClass(look.style()), true);
    when.setText(words.span(session));
    // The row says the group already where it stands for one.
    boolean ownRow = page.grouping() == Grouping.COHORT || session.course().isEmpty();
    group.setText(ownRow ? "" : session.cohort());
    name.setText(session.title());
    who.setText(words.details(session, page.grouping()));
    foot.getChildren().clear();
    look.icon().ifPresent(it -> foot.getChildren().add(it.glyph(12)));
    standing.setText(look == ScheduleLook.PLANNED ? "" : words.look(look));
    foot.getChildren().add(standing);
    var all = words.everything(session, look);
    setAccessibleText(all);
    tooltip.setText(all);
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
