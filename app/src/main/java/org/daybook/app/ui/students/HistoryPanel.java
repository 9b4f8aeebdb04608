package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.daybook.app.service.students.HistoryLine;
import org.daybook.app.ui.control.Paragraph;

/// What was said of a student and done about one, the newest of it until all is asked for. It is
/// shown for one student after the other, and its lines are kept.
final class HistoryPanel {
  private static final int SHOWN = 6;

  /// Each line is a dozen nodes; whoever reads further looks for something and asks for it.
  private static final int MOST_SHOWN = 200;

  private final CardWords words;
  private final HistoryWords told;
  private final Panel panel;
  private final Button all = new Button();
  private final Paragraph nothing = new Paragraph();
  private final VBox lines = new VBox();
  private final List<HistoryRow> rows = new ArrayList<>();

  HistoryPanel(CardWords words) {
    this.words = words;
    this.told = words.history();
    this.panel = new Panel(words.text("students.history"));
    all.getStyleClass().setAll("button", "link-button");
    nothing.getStyleClass().addAll("quiet", "panel-nothing");
    nothing.setWords(words.text("students.history.none"));
    nothing.managedProperty().bind(nothing.visibleProperty());
    panel.atEnd(all);
    panel.add(nothing);
    panel.add(lines);
  }

  Node node() {
    return panel;
  }

  void show(List<HistoryLine> history) {
    nothing.setVisible(history.isEmpty());
    fill(history, Math.min(SHOWN, history.size()));
    all.setVisible(history.size() > SHOWN);
    if (all.isVisible()) {
      all.setText(words.counted("students.history.all", history.size()));
      all.setOnAction(_ -> {
        all.setVisible(false);
        fill(history, Math.min(SHOWN + MOST_SHOWN, history.size()));
        rows.get(SHOWN).requestFocus();
      });
    }
  }

  private void fill(List<HistoryLine> history, int count) {
    while (rows.size() < count) {
      rows.add(new HistoryRow());
    }
    for (int i = 0; i < count; i++) {
      rows.get(i).show(history.get(i), told);
    }
    if (lines.getChildren().size() != count) {
      lines.getChildren().setAll(rows.subList(0, count));
    }
  }
}
