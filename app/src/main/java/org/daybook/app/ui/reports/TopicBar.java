package org.daybook.app.ui.reports;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.Topic;
import org.daybook.app.ui.text.Messages;

/// What a report is about: of what the person may read about, one after the other.
public final class TopicBar extends StackPane {
  private static final int MOST_SHOWN = 12;

  private final ComboBox<Option> box = new ComboBox<>();
  private boolean filling;

  private record Option(Topic topic, String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  public TopicBar() {
    getStyleClass().add("topic-bar");
    managedProperty().bind(visibleProperty());
    setMaxHeight(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    box.setId("topic");
    box.setVisibleRowCount(MOST_SHOWN);
    getChildren().setAll(box);
  }

  /// Follows the view model until the subscription ends.
  Subscription follow(ReportsViewModel model, ReportWords words, Messages messages) {
    box.setAccessibleText(messages.text("reports.topic"));
    return Subscription.combine(
        model.topicsProperty().subscribe(is -> fill(is, model, words)),
        model.groupingProperty().subscribe((was, is) -> choose(is.topic())),
        box.valueProperty()
            .subscribe((was, is) -> {
              if (!filling && is != null) {
                model.groupingProperty().set(Grouping.of(is.topic()).getFirst());
              }
            }));
  }

  private void fill(List<Topic> topics, ReportsViewModel model, ReportWords words) {
    filling = true;
    box.getItems().setAll(topics.stream().map(it -> new Option(it, words.grouping(it))).toList());
    filling = false;
    choose(model.groupingProperty().get().topic());
  }

  private void choose(Topic topic) {
    filling = true;
    box.getItems().stream().filter(it -> it.topic() == topic).findFirst().ifPresent(box::setValue);
    filling = false;
  }
}
