package org.daybook.app.ui.attention;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An item of the list, under the name of its group when it is the first of it.
final class AttentionCell extends ListCell<AttentionEntry> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final AttentionWords words;
  private @Nullable VBox shown;

  AttentionCell(AttentionWords words) {
    this.words = words;
    getStyleClass().add("attention-cell");
    setPrefWidth(0);
    // Once: a cell is drawn again and again.
    selectedProperty().subscribe((was, is) -> choose(is));
  }

  @Override
  protected void updateItem(@Nullable AttentionEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    if (empty || entry == null) {
      setGraphic(null);
      return;
    }
    VBox all = new VBox();
    if (isFirstOfGroup(entry)) {
      Label group = new Label(words.text("attention.group." + entry.group().key()));
      group.getStyleClass().addAll("section", "attention-group");
      group.setMaxWidth(Double.MAX_VALUE);
      all.getChildren().add(group);
    }
    VBox item = item(entry);
    item.pseudoClassStateChanged(CHOSEN, isSelected());
    shown = item;
    all.getChildren().add(item);
    setGraphic(all);
  }

  private void choose(boolean chosen) {
    if (shown != null) {
      shown.pseudoClassStateChanged(CHOSEN, chosen);
    }
  }

  private VBox item(AttentionEntry entry) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label time = new Label(words.shortMoment(entry.view().capturedAt()));
    time.getStyleClass().addAll("secondary", "quiet");
    HBox head = new HBox(8, words.pill(entry), gap, time);
    head.setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(words.title(entry));
    title.getStyleClass().add("semibold");
    Label subject = new Label(words.subject(entry));
    subject.getStyleClass().addAll("secondary", "quiet");
    VBox item = new VBox(head, title, subject);
    item.getStyleClass().add("attention-item");
    setAccessibleText(title.getText() + ", " + subject.getText());
    return item;
  }

  private boolean isFirstOfGroup(AttentionEntry entry) {
    return getIndex() == 0 || getListView().getItems().get(getIndex() - 1).group() != entry.group();
  }
}
