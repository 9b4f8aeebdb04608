package org.daybook.app.ui.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.daybook.app.service.reports.Choices;
import org.daybook.app.service.reports.Choices.Choice;
import org.daybook.app.service.reports.Grouping;
import org.daybook.app.service.reports.Topic.Scope;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Segments.Segment;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// From when to when, of what, and added up by what. What has no room goes on a second line.
public final class FilterBar extends FlowPane {
  private final Segments<Period> period = new Segments<>(Period.MONTH);
  private final DayFields days = new DayFields();
  private final ComboBox<Option> course = box("courseFilter");
  private final ComboBox<Option> cohort = box("cohortFilter");
  private final ComboBox<Option> trainer = box("trainerFilter");
  private final Segments<Grouping> grouping = new Segments<>(Grouping.ATTENDANCE_BY_STUDENT);
  private boolean filling;

  /// Something to choose; empty for everything.
  private record Option(Optional<UUID> id, String words) {
    @Override
    public String toString() {
      return words;
    }
  }

  public FilterBar() {
    getStyleClass().add("report-filters");
    // What is below gives way to a second line, and not the line to it.
    setMinHeight(USE_PREF_SIZE);
    for (var part : List.of(period, course, cohort, trainer)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    getChildren().setAll(period, days, course, cohort, trainer, grouping);
  }

  /// Follows the view model until the subscription ends.
  Subscription follow(ReportsViewModel model, Messages messages, ReportWords words) {
    period.valueProperty().set(model.periodProperty().get());
    period.show(
        Arrays.stream(Period.values())
            .map(it -> new Segment<>(it, messages.text("reports.period." + ReportWords.key(it))))
            .toList());
    course.setAccessibleText(messages.text("reports.filter.course"));
    cohort.setAccessibleText(messages.text("reports.filter.cohort"));
    trainer.setAccessibleText(messages.text("reports.filter.trainer"));
    return Subscription.combine(
        period.valueProperty().subscribe((was, is) -> model.periodProperty().set(is)),
        model.periodProperty().subscribe(is -> show(model.groupingProperty().get(), model, words)),
        days.follow(model, messages),
        grouping.valueProperty().subscribe((was, is) -> model.groupingProperty().set(is)),
        model.groupingProperty().subscribe(is -> show(is, model, words)),
        chosen(course, model.courseProperty()),
        chosen(cohort, model.cohortProperty()),
        chosen(trainer, model.trainerProperty()),
        model.choicesProperty().subscribe(is -> fill(is, model, messages)),
        model
            .courseProperty()
            .subscribe((was, is) -> fill(model.choicesProperty().get(), model, messages)));
  }

  private void show(Grouping chosen, ReportsViewModel model, ReportWords words) {
    var scope = chosen.topic().scope();
    period.setVisible(scope != Scope.NOW);
    days.setVisible(scope != Scope.NOW && model.periodProperty().get() == Period.DAYS);
    List.of(course, cohort, trainer).forEach(it -> it.setVisible(scope == Scope.SESSIONS));
    grouping.valueProperty().set(chosen);
    grouping.show(
        Grouping.of(chosen.topic()).stream()
            .map(it -> new Segment<>(it, words.grouping(it)))
            .toList());
  }

  private Subscription chosen(ComboBox<Option> box, ObjectProperty<Optional<UUID>> property) {
    return box.valueProperty()
        .subscribe((was, is) -> {
          if (!filling && is != null) {
            property.set(is.id());
          }
        });
  }

  private void fill(@Nullable Choices choices, ReportsViewModel model, Messages messages) {
    setDisable(choices == null);
    if (choices == null) {
      return;
    }
    filling = true;
    fill(course, choices.courses(), "course", model.courseProperty(), messages);
    fill(
        cohort,
        model.cohorts().stream().map(it -> new Choice(it.id(), it.name())).toList(),
        "cohort",
        model.cohortProperty(),
        messages);
    fill(trainer, choices.trainers(), "trainer", model.trainerProperty(), messages);
    filling = false;
  }

  private static void fill(
      ComboBox<Option> box,
      List<Choice> choices,
      String what,
      ObjectProperty<Optional<UUID>> chosen,
      Messages messages) {
    var options = new ArrayList<Option>();
    options.add(new Option(Optional.empty(), messages.text("reports.filter.all." + what)));
    choices.forEach(it -> options.add(new Option(Optional.of(it.id()), it.name())));
    if (!box.getItems().equals(options)) {
      box.getItems().setAll(options);
    }
    box.setValue(
        options.stream()
            .filter(it -> Objects.equals(it.id(), chosen.get()))
            .findFirst()
            .orElse(options.getFirst()));
  }

  private static ComboBox<Option> box(String id) {
    var box = new ComboBox<Option>();
    box.setId(id);
    box.setVisibleRowCount(12);
    return box;
  }
}
