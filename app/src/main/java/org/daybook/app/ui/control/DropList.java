package org.daybook.app.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A few things to choose from below a field, worked by the field's arrow keys, Enter and Escape.
/// The first one is chosen until an arrow says otherwise.
public final class DropList<T> extends VBox {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final ObservableList<T> items;
  private final Function<T, Node> look;
  private final Consumer<T> taken;

  /// Kept, because the items outlive the list and must not hold it.
  private final ListChangeListener<T> changed = change -> fill();

  private int selected;

  /// @param look draws an item; its accessible text is read out
  /// @param taken told what was chosen
  public DropList(ObservableList<T> items, Function<T, Node> look, Consumer<T> taken) {
    this.items = items;
    this.look = look;
    this.taken = taken;
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    items.addListener(new WeakListChangeListener<>(changed));
    fill();
  }

  /// Lets a field work the list.
  ///
  /// @param escaped told when Escape was pressed
  public void follow(TextField field, Runnable escaped) {
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, escaped));
  }

  public @Nullable T chosen() {
    return selected < items.size() ? items.get(selected) : null;
  }

  private void key(KeyEvent event, Runnable escaped) {
    switch (event.getCode()) {
      case DOWN -> select(selected + 1);
      case UP -> select(selected - 1);
      case ENTER -> take();
      case ESCAPE -> escaped.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void take() {
    T item = chosen();
    if (item != null) {
      taken.accept(item);
    }
  }

  private void fill() {
    List<StackPane> rows = items.stream().map(this::row).toList();
    getChildren().setAll(rows);
    select(0);
  }

  private StackPane row(T item) {
    StackPane row = new StackPane(look.apply(item));
    row.getStyleClass().add("drop-row");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setOnMouseEntered(event -> select(getChildren().indexOf(row)));
    row.setOnMouseClicked(event -> take());
    return row;
  }

  private void select(int index) {
    selected = Math.clamp(index, 0, Math.max(0, items.size() - 1));
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(SELECTED, i == selected);
    }
  }
}
