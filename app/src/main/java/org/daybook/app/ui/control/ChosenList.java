package org.daybook.app.ui.control;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A list in which one line is chosen, by the arrows or a click, and stays chosen when the lines
/// are read again.
public final class ChosenList<T> extends ListView<T> {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final ObservableList<T> lines = FXCollections.observableArrayList();
  private final Function<T, UUID> idOf;
  private final Function<T, Node> row;
  private boolean showing;

  /// @param row how a line is drawn; its accessible text is read out
  public ChosenList(String name, Function<T, UUID> idOf, Function<T, Node> row) {
    this.idOf = idOf;
    this.row = row;
    getStyleClass().add("chosen-list");
    setAccessibleText(name);
    setPlaceholder(new Label());
    setItems(lines);
    setCellFactory(_ -> new Cell());
  }

  public void show(List<T> now) {
    if (!now.equals(List.copyOf(lines))) {
      lines.setAll(now);
    }
  }

  /// @param choose told what the keyboard or the mouse chose
  public Subscription follow(ObjectProperty<@Nullable UUID> chosen, Runnable choose) {
    return Subscription.combine(
        chosen.subscribe(id -> select(id)),
        Subscription.combine(
            getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                  if (line != null && !showing && !idOf.apply(line).equals(chosen.get())) {
                    chosen.set(idOf.apply(line));
                    choose.run();
                  }
                })));
  }

  public void select(@Nullable UUID id) {
    showing = true;
    int index = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (idOf.apply(lines.get(i)).equals(id)) {
        index = i;
      }
    }
    if (index < 0) {
      getSelectionModel().clearSelection();
    } else if (getSelectionModel().getSelectedIndex() != index) {
      getSelectionModel().select(index);
    }
    showing = false;
  }

  private final class Cell extends ListCell<T> {
    Cell() {
      // As wide as the list and no wider, so that nothing lies beside it.
      setPrefWidth(0);
      selectedProperty().addListener((all, was, is) -> mark(is));
    }

    @Override
    protected void updateItem(@Nullable T line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText(null);
      } else {
        var drawn = row.apply(line);
        setGraphic(drawn);
        setAccessibleText(drawn.getAccessibleText());
        mark(isSelected());
      }
    }

    private void mark(boolean is) {
      var drawn = getGraphic();
      if (drawn != null) {
        drawn.pseudoClassStateChanged(CHOSEN, is);
      }
    }
  }
}
