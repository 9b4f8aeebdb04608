package org.daybook.app.ui.today;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.NamedArg;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A short list with its count, each line of which leads somewhere. It can be one tab stop: arrows
/// move in it and Enter opens.
public final class TodayPanel extends VBox {
  private final Label title = new Label();
  private final Label count = new Label();
  private final Hyperlink all = new Hyperlink();
  private final Label nothing = new Label();
  private final ListView<PanelEntry> list = new ListView<>();
  private Runnable emptied = () -> {};

  /// @param nothing said when the list is empty
  public TodayPanel(@NamedArg("title") String title, @NamedArg("nothing") String nothing) {
    getStyleClass().addAll("card", "today-panel");
    managedProperty().bind(visibleProperty());
    this.title.getStyleClass().add("semibold");
    this.title.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add("faint");
    all.getStyleClass().add("link-button");
    all.setVisible(false);
    all.managedProperty().bind(all.visibleProperty());
    this.nothing.getStyleClass().add("quiet");
    this.nothing.setText(nothing);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, this.title, count, gap, all);
    head.getStyleClass().add("panel-head");
    list.getStyleClass().add("panel-list");
    list.setCellFactory(view -> new PanelCell());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.focusedProperty()
        .subscribe(focused -> {
          if (focused && list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
          }
        });
    StackPane body = new StackPane(list, this.nothing);
    StackPane.setAlignment(this.nothing, Pos.CENTER);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    setTitle(title);
  }

  void setTitle(String words) {
    title.setText(words);
    list.setAccessibleText(words);
  }

  void setNothing(String words) {
    nothing.setText(words);
  }

  /// Leads to the whole of what the panel shows a part of.
  void setAll(String words, Runnable open) {
    all.setText(words);
    all.setOnAction(event -> open.run());
    all.setVisible(true);
  }

  void show(List<PanelEntry> entries, String number) {
    if (isShown(entries)) {
      return;
    }
    count.setText(entries.isEmpty() ? "" : number);
    nothing.setVisible(entries.isEmpty());
    list.setVisible(!entries.isEmpty());
    var selection = list.getSelectionModel();
    var before = selection.getSelectedItem();
    int at = selection.getSelectedIndex();
    boolean hadKeyboard = list.isFocused();
    list.getItems().setAll(entries);
    if (before != null && !entries.isEmpty()) {
      selection.select(
          entries.stream()
              .filter(it -> it.id().equals(before.id()))
              .findFirst()
              .orElseGet(() -> entries.get(Math.min(at, entries.size() - 1))));
    }
    if (entries.isEmpty() && hadKeyboard) {
      emptied.run();
    }
  }

  /// Whether there is a line that the keyboard can be given to.
  boolean isEmpty() {
    return list.getItems().isEmpty();
  }

  /// @param goOn takes the keyboard when the last line goes from under it
  void whenEmptied(Runnable goOn) {
    emptied = goOn;
  }

  /// What looks the same stays, so that a list which is read does not move.
  private boolean isShown(List<PanelEntry> entries) {
    var shown = list.getItems();
    return !entries.isEmpty()
        && shown.size() == entries.size()
        && IntStream.range(0, shown.size()).allMatch(i -> shown.get(i).looksLike(entries.get(i)));
  }

  void focus() {
    list.requestFocus();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      open();
      event.consume();
      return;
    }
    var chosen = list.getSelectionModel().getSelectedItem();
    var action = chosen == null ? null : chosen.action();
    if (action != null && action.key() == event.getCode() && !isCombined(event)) {
      action.run().run();
      event.consume();
    }
  }

  private static boolean isCombined(KeyEvent event) {
    return event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown();
  }

  private void open() {
    var chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      chosen.open().run();
    }
  }
}
