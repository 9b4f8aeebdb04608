package org.daybook.app.ui.settings;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.audit.ChangeLine;
import org.daybook.app.ui.control.Paragraph;

/// One panel of a page: a head, and lines below it.
final class SettingsPanel extends VBox {
  private static final int MOST_CHANGES = 8;

  private final HBox head;

  SettingsPanel(String title) {
    getStyleClass().addAll("card", "settings-panel");
    Label name = new Label(title);
    name.getStyleClass().add("semibold");
    name.setMinWidth(Region.USE_PREF_SIZE);
    head = new HBox(8, name);
    head.getStyleClass().add("panel-head");
    getChildren().add(head);
  }

  void atEnd(Node node) {
    head.getChildren().addAll(gap(), node);
  }

  void add(Node node) {
    getChildren().add(node);
  }

  void nothing(String words) {
    var paragraph = new Paragraph();
    paragraph.setWords(words);
    paragraph.getStyleClass().addAll("quiet", "panel-nothing");
    add(paragraph);
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

  static VBox words(String first, String second) {
    Label name = new Label(first);
    name.getStyleClass().add("medium");
    Label detail = new Label(second);
    detail.getStyleClass().addAll("secondary", "quiet");
    VBox words = new VBox(1, name, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
