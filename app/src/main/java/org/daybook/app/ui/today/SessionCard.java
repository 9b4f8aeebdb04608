package org.daybook.app.ui.today;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
import org.daybook.app.ui.control.Glyph;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.TextRuler;
import org.jspecify.annotations.Nullable;

/// A session on the time line: what, when, who, and how it stands. The room that it takes says when
/// and how long, so it may say less, but nothing by half; the tooltip and the accessible name have
/// all of it.
final class SessionCard extends Button {
  private final TodayWords words;

  /// Widths of text are fractions of pixels, which the layout rounds.
  private static final double SLACK = 2;

  /// A card that is narrower has less air about its words.
  private static final double SLIM = 64;

  private static final PseudoClass IS_SLIM = PseudoClass.getPseudoClass("slim");
  private static final int MARK_WIDTH = 12;
  private static final double MARK_GAP = 5;

  private final HBox title = new HBox();
  private final Label name = line("name");
  private final Label more = line("name");
  private final Label when = line("when");
  private final Label detail = line("who");
  private final Label standing = line("standing");
  private final TextRuler ruler = new TextRuler();
  private final ProgressBar bar = new ProgressBar(0);
  private final Tooltip tooltip = new Tooltip();
  private Optional<CardLines.Said> said = Optional.empty();
  private Optional<Glyph> mark = Optional.empty();

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
    VBox lines = new VBox(1, title, more, when, detail, standing);
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
    widthProperty().subscribe(this::fit);
    insetsProperty().subscribe(this::fit);
    name.fontProperty().subscribe(this::fit);
    when.fontProperty().subscribe(this::fit);
    standing.fontProperty().subscribe(this::fit);
  }

  void show(SessionSummary session, SessionLook look) {
    for (var each : SessionLook.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT).replace('_', '-')),
          each == look);
    }
    mark = mark(look);
    said = Optional.of(words.card(session, look));
    fit();
    int expected = session.counts().expected();
    bar.setVisible(look == SessionLook.UNDER_WAY);
    bar.setProgress(expected == 0 ? 0 : (double) session.counts().marked() / expected);
    var all = words.everything(session, look);
    setAccessibleText(all);
    tooltip.setText(all);
  }

  /// What tells the look to whoever does not see colours.
  private static Optional<Glyph> mark(SessionLook look) {
    return switch (look) {
      case CLOSED -> Optional.of(Icon.CHECK.glyph(MARK_WIDTH));
      case REGISTER_MISSING -> Optional.of(Icon.ATTENTION.glyph(MARK_WIDTH));
      case CANCELLED -> Optional.of(Icon.CROSS.glyph(MARK_WIDTH));
      case MISSED -> Optional.of(Icon.PAPER.glyph(MARK_WIDTH));
      case TO_COME, UNDER_WAY -> Optional.empty();
    };
  }

  /// Says as much as there is room for.
  private void fit() {
    pseudoClassStateChanged(IS_SLIM, getWidth() < SLIM);
    double room = getWidth() - snappedLeftInset() - snappedRightInset() - SLACK;
    if (said.isEmpty() || room <= 0) {
      return;
    }
    double beside = mark.isPresent() ? MARK_WIDTH + MARK_GAP : 0;
    var measure = new CardLines.Measure(text -> width(text, name), text -> width(text, standing));
    var lines = CardLines.of(said.get(), room, beside, measure);
    name.setText(lines.title().getFirst());
    boolean above = width(name.getText(), name) + beside <= room;
    when.setGraphic(above ? null : mark.orElse(null));
    // At once, because another style may come of it, and with that this again.
    title
        .getChildren()
        .setAll(
            above
                ? Stream.<Node>concat(mark.stream(), Stream.of(name)).toList()
                : List.<Node>of(name));
    say(more, lines.title().size() > 1 ? lines.title().getLast() : null);
    say(when, lines.when());
    say(detail, lines.detail());
    say(standing, lines.standing());
  }

  private double width(String text, Label in) {
    return ruler.width(text, in.getFont());
  }

  private static void say(Label line, @Nullable String words) {
    line.setText(words == null ? "" : words);
    line.setVisible(!line.getText().isEmpty());
    line.setManaged(line.isVisible());
  }

  private static Label line(String style) {
    Label label = new Label();
    label.getStyleClass().addAll("line", style);
    label.setMinWidth(0);
    return label;
  }
}
