package org.daybook.app.ui.students;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.service.students.HistoryLine;

/// What was said of a student and done about one, the newest of it until all is asked for.
final class HistoryPanel {
  private static final int SHOWN = 6;

  /// Each line is a dozen nodes; whoever reads further looks for something and asks for it.
  private static final int MOST_SHOWN = 200;

  private HistoryPanel() {}

  static Panel of(List<HistoryLine> history, CardWords words) {
    var panel = new Panel(words.text("students.history"));
    if (history.isEmpty()) {
      panel.nothing(words.text("students.history.none"));
      return panel;
    }
    var told = words.history();
    VBox lines = new VBox();
    history.stream().limit(SHOWN).forEach(it -> lines.getChildren().add(line(it, told)));
    if (history.size() > SHOWN) {
      Button all = new Button(words.counted("students.history.all", history.size()));
      all.getStyleClass().setAll("button", "link-button");
      all.setOnAction(event -> {
        all.setVisible(false);
        history.stream()
            .skip(SHOWN)
            .limit(MOST_SHOWN)
            .forEach(it -> lines.getChildren().add(line(it, told)));
        lines.getChildren().get(SHOWN).requestFocus();
      });
      panel.atEnd(all);
    }
    panel.add(lines);
    return panel;
  }

  private static HBox line(HistoryLine line, HistoryWords words) {
    StackPane tile = new StackPane(HistoryWords.icon(line).glyph(16));
    tile.getStyleClass().add("icon-tile");
    var style = HistoryWords.style(line.standing());
    Label standing = new Label(words.standing(line), HistoryWords.icon(line.standing()).glyph(12));
    standing.getStyleClass().addAll("meta", "standing", style + "-standing");
    standing.setMinWidth(Region.USE_PREF_SIZE);
    var composed = Panel.line(tile, Panel.words(words.what(line), words.origin(line)), standing);
    composed.getStyleClass().add("history-line");
    composed.setAccessibleText(words.what(line) + ", " + words.origin(line));
    return composed;
  }
}
