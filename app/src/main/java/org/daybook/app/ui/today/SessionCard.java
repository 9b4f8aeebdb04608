package org.daybook.app.ui.today;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.control.Icon;

/// A session on the time line: what, when, who, and how it stands. The room that it takes says when
/// and how long, so its words may be cut; the tooltip and the accessible name have all of them.
final class SessionCard extends Button {
  private final TodayWords words;
  private final HBox title = new HBox();
  private final Label name = line("name");
  private final Label when = line("when");
  private final Label trainer = line("who");
  private final Label standing = line("standing");
  private final ProgressBar bar = new ProgressBar(0);
  private final Tooltip tooltip = new Tooltip();

  SessionCard(TodayWords words) {
    this.words = words;
    getStyleClass().add("session-card");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // Arrows move from card to card, Tab goes past all of them but one.
    setFocusTraversable(false);
    setMinWidth(0);
    title.getStyleClass().add("head");
    HBox.setHgrow(name, Priority.ALWAYS);
    bar.getStyleClass().add("meter");
    bar.setMaxWidth(Double.MAX_VALUE);
    VBox lines = new VBox(1, title, when, trainer, standing);
    lines.setAlignment(Pos.TOP_LEFT);
    lines.setFillWidth(true);
    BorderPane content = new BorderPane(lines);
    content.setBottom(bar);
    content.getStyleClass().add("content");
    content
        .prefWidthProperty()
        .bind(
            widthProperty().map(it -> it.doubleValue() - snappedLeftInset() - snappedRightInset()));
    content
        .prefHeightProperty()
        .bind(
            heightProperty()
                .map(it -> it.doubleValue() - snappedTopInset() - snappedBottomInset()));
    setGraphic(content);
    setTooltip(tooltip);
  }

  void show(SessionSummary session, SessionLook look) {
    for (var each : SessionLook.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT).replace('_', '-')),
          each == look);
    }
    name.setText(words.title(session));
    when.setText(words.timeAndCohort(session));
    trainer.setText(words.trainer(session.trainer()));
    standing.setText(words.standing(session, look));
    title.getChildren().setAll(name);
    switch (look) {
      case CLOSED -> title.getChildren().addFirst(Icon.CHECK.glyph(12));
      case REGISTER_MISSING -> title.getChildren().addFirst(Icon.ATTENTION.glyph(12));
      case CANCELLED -> title.getChildren().addFirst(Icon.CROSS.glyph(12));
      case MISSED -> title.getChildren().addFirst(Icon.PAPER.glyph(12));
      case TO_COME, UNDER_WAY -> {}
    }
    int expected = session.counts().expected();
    bar.setVisible(look == SessionLook.UNDER_WAY);
    bar.setProgress(expected == 0 ? 0 : (double) session.counts().marked() / expected);
    var all = words.everything(session, look);
    setAccessibleText(all);
    tooltip.setText(all);
  }

  private static Label line(String style) {
    Label label = new Label();
    label.getStyleClass().addAll("line", style);
    label.setMinWidth(0);
    return label;
  }
}
