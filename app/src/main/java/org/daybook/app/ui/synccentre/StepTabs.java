package org.daybook.app.ui.synccentre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.synccentre.OperationEntry.Step;

/// The counters above the list; each is a filter at the same time.
public final class StepTabs extends HBox {
  private final List<Tab> tabs = new ArrayList<>();

  public StepTabs() {
    getStyleClass().add("step-tabs");
  }

  /// Returns what ends the tabs' following of the filter.
  Subscription compose(
      ObjectProperty<Optional<Step>> filter, BiFunction<Optional<Step>, Tab, Tab> named) {
    Subscription following = add(Optional.empty(), filter, named);
    for (Step step : Step.values()) {
      following = following.and(add(Optional.of(step), filter, named));
    }
    return following;
  }

  void showCounts(java.util.function.Function<Optional<Step>, String> count) {
    tabs.forEach(tab -> tab.number.setText(count.apply(tab.step)));
  }

  private Subscription add(
      Optional<Step> step,
      ObjectProperty<Optional<Step>> filter,
      BiFunction<Optional<Step>, Tab, Tab> named) {
    Tab tab = named.apply(step, new Tab(step));
    tab.setOnAction(event -> filter.set(step));
    HBox.setHgrow(tab, Priority.ALWAYS);
    tabs.add(tab);
    getChildren().add(tab);
    return filter.subscribe(is -> tab.setSelected(step.equals(is)));
  }

  /// A number over its word.
  static final class Tab extends ToggleButton {
    private final Optional<Step> step;
    private final Label number = new Label();
    private final Label word = new Label();

    Tab(Optional<Step> step) {
      this.step = step;
      getStyleClass().add("step-tab");
      number.getStyleClass().add("title");
      word.getStyleClass().add("secondary");
      word.setMinWidth(USE_PREF_SIZE);
      setGraphic(new VBox(number, word));
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      setMaxWidth(Double.MAX_VALUE);
      setPrefWidth(116);
    }

    Tab named(String name) {
      word.setText(name);
      setText(name);
      setAccessibleText(name);
      return this;
    }
  }
}
