package org.daybook.app.ui.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.reconcile.DrawerHistory;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.reconcile.ReconcileViewModel.Told;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.cash.Variance;

/// What the counts of each drawer found over the last days: up where there was too much, down where
/// there was too little. All drawers have one scale, and who cannot see them hears them.
public final class DifferenceChart extends VBox {
  private static final PseudoClass UNDER = PseudoClass.getPseudoClass("under");
  private static final int MOST_DRAWERS = 4;

  private final Label title = new Label();
  private final HBox drawers = new HBox();

  public DifferenceChart() {
    getStyleClass().addAll("card", "difference-chart");
    managedProperty().bind(visibleProperty());
    title.getStyleClass().add("semibold");
    title.setMinWidth(USE_PREF_SIZE);
    drawers.getStyleClass().add("difference-drawers");
    VBox.setVgrow(drawers, Priority.ALWAYS);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /// Follows the view model until the subscription ends.
  Subscription follow(ReconcileViewModel model, ReconcileWords words) {
    title.setText(words.text("reconcile.chart"));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head =
        new HBox(
            14,
            title,
            gap,
            legend(Icon.SAVED_HERE, words.variance(Variance.OVER), "info-icon"),
            legend(Icon.ARRIVING, words.variance(Variance.UNDER), "bad-icon"));
    getChildren().setAll(head, drawers);
    return Subscription.combine(
        model.historyProperty().subscribe(is -> show(model, words)),
        model.toldProperty().subscribe(is -> show(model, words)));
  }

  private static Label legend(Icon icon, String word, String colour) {
    var sign = icon.glyph(12);
    sign.getStyleClass().add(colour);
    var label = new Label(word, sign);
    label.getStyleClass().addAll("meta", "quiet");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void show(ReconcileViewModel model, ReconcileWords words) {
    var told = model.toldProperty().get();
    var shown = worst(model.historyProperty().get());
    setVisible(told != null && !shown.isEmpty());
    if (told == null) {
      return;
    }
    var money = words.money(told);
    long most =
        shown.stream()
            .flatMap(it -> it.days().stream())
            .mapToLong(it -> Math.absExact(it.differenceMinor()))
            .max()
            .orElse(0);
    drawers
        .getChildren()
        .setAll(shown.stream().map(it -> drawer(it, Math.max(1, most), words, money)).toList());
    setAccessibleText(spoken(shown, words, told));
  }

  /// Of many drawers those that differ most; in the order of their names.
  private static List<DrawerHistory> worst(List<DrawerHistory> all) {
    var sorted =
        all.stream()
            .sorted((one, other) -> Long.compare(sum(other), sum(one)))
            .limit(MOST_DRAWERS)
            .toList();
    return all.stream().filter(sorted::contains).toList();
  }

  private static long sum(DrawerHistory drawer) {
    return drawer.days().stream()
        .mapToLong(it -> Math.absExact(it.differenceMinor()))
        .reduce(0, Math::addExact);
  }

  private static Node drawer(
      DrawerHistory drawer, long most, ReconcileWords words, MoneyFormat money) {
    var name = new Label(drawer.cashbox());
    name.getStyleClass().addAll("secondary", "medium");
    name.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var last = new Label(drawer.days().isEmpty() ? "" : latest(drawer, money));
    last.getStyleClass().addAll("secondary", "semibold");
    last.setMinWidth(USE_PREF_SIZE);
    var from = new Label(words.messages().shortDate(drawer.from()));
    var to = new Label(words.messages().shortDate(drawer.to()));
    from.getStyleClass().addAll("meta", "quiet");
    to.getStyleClass().addAll("meta", "quiet");
    var between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    var bars = bars(drawer, most);
    VBox.setVgrow(bars, Priority.ALWAYS);
    var box = new VBox(2, new HBox(6, name, gap, last), bars, new HBox(6, from, between, to));
    HBox.setHgrow(box, Priority.ALWAYS);
    box.getStyleClass().add("difference-drawer");
    return box;
  }

  private static String latest(DrawerHistory drawer, MoneyFormat money) {
    return money.difference(drawer.days().getLast().differenceMinor());
  }

  private static BarChart<String, Number> bars(DrawerHistory drawer, long most) {
    var days = new CategoryAxis();
    var amounts = new NumberAxis(-most, most, most);
    for (var axis : List.of(days, amounts)) {
      axis.setAnimated(false);
      axis.setTickLabelsVisible(false);
      axis.setTickMarkVisible(false);
    }
    amounts.setMinorTickVisible(false);
    var chart = new BarChart<String, Number>(days, amounts);
    chart.setAnimated(false);
    chart.setLegendVisible(false);
    chart.setHorizontalGridLinesVisible(false);
    chart.setVerticalGridLinesVisible(false);
    chart.setCategoryGap(1);
    chart.setBarGap(0);
    chart.setMinSize(0, 0);
    var series = new XYChart.Series<String, Number>();
    var found = new HashMap<LocalDate, Long>();
    drawer.days().forEach(it -> found.put(it.day(), it.differenceMinor()));
    // Every day has its place, also those on which nobody counted.
    drawer
        .from()
        .datesUntil(drawer.to().plusDays(1))
        .forEach(day -> series.getData().add(bar(day, found.getOrDefault(day, 0L))));
    chart.getData().add(series);
    return chart;
  }

  private static XYChart.Data<String, Number> bar(LocalDate day, long differenceMinor) {
    var bar = new XYChart.Data<String, Number>(day.toString(), differenceMinor);
    var node = new Region();
    node.pseudoClassStateChanged(UNDER, Variance.of(differenceMinor) == Variance.UNDER);
    bar.setNode(node);
    return bar;
  }

  private static String spoken(List<DrawerHistory> shown, ReconcileWords words, Told told) {
    var money = words.money(told);
    var parts = new ArrayList<String>();
    parts.add(words.text("reconcile.chart"));
    for (var drawer : shown) {
      for (var found : drawer.days()) {
        if (found.differenceMinor() != 0) {
          parts.add(
              words.text(
                  "reconcile.chart.bar",
                  drawer.cashbox(),
                  words.messages().date(found.day()),
                  money.difference(found.differenceMinor())));
        }
      }
    }
    return String.join(". ", parts);
  }
}
