package org.daybook.app.ui.reconcile;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.DayField;

/// From when to when: what is often asked for, or any two days.
public final class PeriodBar extends FlowPane {
  private final HBox presets = new HBox();
  private final DayField from = new DayField("fromDay");
  private final DayField to = new DayField("toDay");
  private boolean filling;

  public PeriodBar() {
    getStyleClass().add("report-filters");
    presets.getStyleClass().add("segments");
    var between = new Label("–");
    between.getStyleClass().add("quiet");
    var days = new HBox(from, between, to);
    days.getStyleClass().add("day-fields");
    getChildren().setAll(presets, days);
  }

  /// Follows the view model until the subscription ends.
  Subscription follow(ReconcileViewModel model, ReconcileWords words) {
    from.speak(words.dayFormat(), words.text("reports.from"));
    to.speak(words.dayFormat(), words.text("reports.to"));
    var group = new ToggleGroup();
    var buttons =
        Arrays.stream(Preset.values()).map(it -> preset(it, group, model, words)).toList();
    presets.getChildren().setAll(buttons);
    return Subscription.combine(
        model.spanProperty().subscribe(is -> show(model, group)),
        model.todayProperty().subscribe(is -> show(model, group)),
        from.valueProperty().subscribe((was, is) -> chosen(model, true)),
        to.valueProperty().subscribe((was, is) -> chosen(model, false)));
  }

  private static ToggleButton preset(
      Preset preset, ToggleGroup group, ReconcileViewModel model, ReconcileWords words) {
    var button = new ToggleButton(words.text("reconcile.preset." + ReconcileWords.key(preset)));
    button.setToggleGroup(group);
    button.setUserData(preset);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> {
      button.setSelected(true);
      var today = model.todayProperty().get();
      if (today != null) {
        model.show(preset.until(today));
      }
    });
    return button;
  }

  private void show(ReconcileViewModel model, ToggleGroup group) {
    var span = model.spanProperty().get();
    var today = model.todayProperty().get();
    setDisable(span == null || today == null);
    if (span == null || today == null) {
      return;
    }
    filling = true;
    from.setValue(span.from());
    to.setValue(span.to());
    filling = false;
    Optional<Preset> preset = Preset.of(span, today);
    group
        .getToggles()
        .forEach(
            it -> it.setSelected(preset.filter(is -> is.equals(it.getUserData())).isPresent()));
  }

  /// A day that would end the period before it begins moves the other along.
  private void chosen(ReconcileViewModel model, boolean first) {
    var begin = from.getValue();
    var end = to.getValue();
    if (filling || begin == null || end == null) {
      return;
    }
    if (end.isBefore(begin)) {
      model.show(first ? new Span(begin, begin) : new Span(end, end));
    } else {
      model.show(new Span(begin, end));
    }
  }
}
