package org.daybook.app.ui.control;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A choice of one among a few, all of them visible: a filter with its counts.
public final class Segments<T> extends HBox {

  private final ObjectProperty<T> value;

  /// One segment: what it stands for and what is written on it.
  public record Segment<T>(T value, String words) {}

  public Segments(T first) {
    value = new SimpleObjectProperty<>(this, "value", first);
    getStyleClass().add("segments");
  }

  public ObjectProperty<T> valueProperty() {
    return value;
  }

  public void show(List<Segment<T>> segments) {
    ToggleGroup group = new ToggleGroup();
    getChildren().clear();
    for (Segment<T> segment : segments) {
      ToggleButton button = new ToggleButton(segment.words());
      button.setToggleGroup(group);
      button.setSelected(segment.value().equals(value.get()));
      button.setMinWidth(USE_PREF_SIZE);
      // Pressing the chosen one once more leaves it chosen.
      button.setOnAction(event -> button.setSelected(true));
      // The arrow keys choose without pressing.
      button
          .selectedProperty()
          .subscribe((was, is) -> {
            if (is) {
              value.set(segment.value());
            }
          });
      // Where a style sheet lets them, they share all the room.
      HBox.setHgrow(button, Priority.ALWAYS);
      getChildren().add(button);
    }
  }
}
