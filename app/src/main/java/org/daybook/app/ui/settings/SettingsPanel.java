package org.daybook.app.ui.settings;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.service.audit.ChangeLine;
import org.daybook.app.ui.control.CardPanel;
import org.daybook.app.ui.control.Paragraph;

/// One panel of the settings: facts, and who changed what.
final class SettingsPanel extends CardPanel {
  private static final int MOST_CHANGES = 8;

  SettingsPanel(String title) {
    super(title, "settings-panel");
  }

  /// A name and what it is.
  void fact(String name, String value) {
    Label label = new Label(name);
    label.getStyleClass().addAll("secondary", "quiet", "fact-name");
    var words = new Paragraph();
    words.setWords(value);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(10, label, words);
    line.getStyleClass().add("fact-line");
    add(line);
  }

  /// Who changed what, newest first.
  static SettingsPanel changes(List<ChangeLine> changes, SettingsWords words) {
    var panel = new SettingsPanel(words.text("settings.changes"));
    if (changes.isEmpty()) {
      panel.nothing(words.text("settings.changes.none"));
    }
    changes.stream()
        .limit(MOST_CHANGES)
        .forEach(change -> {
          var what = new Paragraph();
          what.setWords(words.what(change));
          what.getStyleClass().add("medium");
          var who = new Label(words.who(change));
          who.getStyleClass().addAll("secondary", "quiet");
          var line = new VBox(1, what, who);
          line.getStyleClass().add("change-line");
          panel.add(line);
        });
    return panel;
  }
}
