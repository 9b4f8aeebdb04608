package org.daybook.app.ui.students;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.service.students.HistoryLine;
import org.daybook.app.ui.control.Glyph;
import org.daybook.app.ui.control.Icon;

/// A line of a history: what was done, when and by whom, and how it stands. It is shown for one
/// after the other.
final class HistoryRow extends HBox {
  private final Glyph sign = Icon.ROLL_CALL.glyph(16);
  private final Label what = new Label();
  private final Label origin = new Label();
  private final Glyph mark = Icon.CHECK.glyph(12);
  private final Label standing = new Label("", mark);
  private String style = "";

  HistoryRow() {
    super(10);
    getStyleClass().addAll("panel-line", "history-line");
    var tile = new StackPane(sign);
    tile.getStyleClass().add("icon-tile");
    what.getStyleClass().add("medium");
    origin.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(1, what, origin);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(0);
    setHgrow(both, Priority.ALWAYS);
    standing.getStyleClass().addAll("meta", "standing");
    standing.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(tile, both, standing);
  }

  void show(HistoryLine line, HistoryWords words) {
    sign.show(HistoryWords.icon(line));
    what.setText(words.what(line));
    origin.setText(words.origin(line));
    mark.show(HistoryWords.icon(line.standing()));
    standing.setText(words.standing(line));
    var now = HistoryWords.style(line.standing()) + "-standing";
    // Most stand alike, and another style class makes JavaFX look for the styles anew.
    if (!now.equals(style)) {
      standing.getStyleClass().remove(style);
      standing.getStyleClass().add(now);
      style = now;
    }
    setAccessibleText(what.getText() + ", " + origin.getText());
  }
}
