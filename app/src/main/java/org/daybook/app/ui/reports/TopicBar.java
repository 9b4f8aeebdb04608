package org.daybook.app.ui.reports;

import java.util.Arrays;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.Topic;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Segments.Segment;

/// What a report is about.
public final class TopicBar extends StackPane {
  private final Segments<Topic> segments = new Segments<>(Topic.ATTENDANCE);

  public TopicBar() {
    managedProperty().bind(visibleProperty());
    setMaxHeight(USE_PREF_SIZE);
    getChildren().setAll(segments);
  }

  /// Follows the view model until the subscription ends.
  Subscription follow(ReportsViewModel model, ReportWords words) {
    segments.valueProperty().set(model.groupingProperty().get().topic());
    segments.show(
        Arrays.stream(Topic.values()).map(it -> new Segment<>(it, words.grouping(it))).toList());
    return segments
        .valueProperty()
        .subscribe((was, is) -> model.groupingProperty().set(Grouping.of(is).getFirst()));
  }
}
