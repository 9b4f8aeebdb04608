package org.daybook.app.ui.today;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Glyph;
import org.daybook.app.ui.control.Icon;
import org.jspecify.annotations.Nullable;

/// Draws a line of a panel.
final class PanelCell extends ListCell<PanelEntry> {
  private static final double ROOM_FOR_A_NAME = 320;

  /// A button ends where the rule between the lines does.
  private static final double TO_THE_RULE = 4;

  private final StackPane tile = new StackPane();
  private final FittingLabel title = new FittingLabel();
  private final FittingLabel detail = new FittingLabel();
  private final Label trailing = new Label();
  private final ActionButton action = new ActionButton();
  private final Glyph forward = Icon.FORWARD.glyph(16);
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
    action.getStyleClass().add("small");
    // The line has the keyboard, and its key does the same.
    action.setFocusTraversable(false);
    row = new HBox(tile, words, trailing, action, forward);
    for (var part : List.of(trailing, action, forward)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    row.getStyleClass().add("panel-row");
    HBox.setMargin(action, new Insets(0, TO_THE_RULE, 0, 0));
    widthProperty().subscribe(_ -> nameAction());
    // As wide as the list and no wider, so that long words are cut and not scrolled to.
    setPrefWidth(0);
    setOnMouseClicked(event -> open());
  }

  /// By its name, or where there is no room for that by its picture.
  private void nameAction() {
    var item = getItem();
    boolean named = getWidth() >= ROOM_FOR_A_NAME;
    action.setNameless(!named);
    if (item != null && item.action() != null) {
      action.setIcon(named ? null : item.action().icon());
    }
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
    trailing.setVisible(!item.trailing().isEmpty());
    setGraphic(row);
    show(item.action());
    setAccessibleText(
        item.action() == null ? item.spoken() : item.spoken() + ", " + action.getAccessibleText());
  }

  private void show(PanelEntry.@Nullable Action able) {
    action.setVisible(able != null);
    forward.setVisible(able == null);
    if (able != null) {
      action.setText(able.words());
      nameAction();
      action.setShortcut(able.key().getName());
      action.setOnAction(_ -> able.run().run());
    }
  }
}
