package org.daybook.app.ui.today;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.jspecify.annotations.Nullable;

/// Draws a line of a panel.
final class PanelCell extends ListCell<PanelEntry> {
  private final StackPane tile = new StackPane();
  private final FittingLabel title = new FittingLabel();
  private final FittingLabel detail = new FittingLabel();
  private final Label trailing = new Label();
  private final HBox row;

  PanelCell() {
    tile.getStyleClass().add("panel-tile");
    title.getStyleClass().add("medium");
    detail.getStyleClass().addAll("secondary", "quiet");
    trailing.getStyleClass().addAll("secondary", "quiet");
    trailing.setMinWidth(Region.USE_PREF_SIZE);
    VBox words = new VBox(title, detail);
    words.getStyleClass().add("panel-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(tile, words, trailing, Icon.FORWARD.glyph(16));
    row.getStyleClass().add("panel-row");
    // As wide as the list and no wider, so that long words are cut and not scrolled to.
    setPrefWidth(0);
    setOnMouseClicked(event -> open());
  }

  private void open() {
    var item = getItem();
    if (item != null) {
      item.open().run();
    }
  }

  @Override
  protected void updateItem(@Nullable PanelEntry item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    tile.getStyleClass().setAll("panel-tile", item.tone().styleClass());
    tile.getChildren().setAll(item.icon().glyph(16));
    title.say(item.titles());
    detail.say(item.details());
    trailing.setText(item.trailing());
    setGraphic(row);
    setAccessibleText(item.spoken());
  }
}
