package org.daybook.app.ui.attention;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.SafePanel;

/// What an item is about, what is safe, and both sides, which scroll together. Where there is
/// little room the sides come first: they are what is decided between.
public final class SaidPane extends ScrollPane {
  private static final double ROOM_FOR_ALL = 280;

  private final Label subject = new Label();
  private final SafePanel safe = new SafePanel();
  private final TwoSides sides = new TwoSides();
  private final VBox about = new VBox(subject, safe);
  private final VBox content = new VBox();

  public SaidPane() {
    getStyleClass().add("attention-sides");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    sides.setId("sides");
    subject.getStyleClass().add("quiet");
    safe.managedProperty().bind(safe.visibleProperty());
    about.getStyleClass().add("attention-about");
    setContent(content);
    heightProperty()
        .map(it -> it.doubleValue() < ROOM_FOR_ALL)
        .subscribe(little ->
            content.getChildren().setAll(little ? List.of(sides, about) : List.of(about, sides)));
  }

  void show(AttentionEntry entry, AttentionWords words) {
    subject.setText(words.about(entry));
    safe.setText(words.safe(entry));
    safe.setVisible(!entry.isSettled());
    sides.show(entry, words);
    setVvalue(0);
  }
}
