package org.daybook.app.ui.reports;

import java.util.HashSet;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.ReportTable;
import org.daybook.app.ui.control.Icon;
import org.jspecify.annotations.Nullable;

/// A report as bars, each with its figure above it; those to look into bear a sign as well as a
/// colour. Who cannot see them hears them.
public final class ReportChart extends VBox {
  private static final PseudoClass HEED = PseudoClass.getPseudoClass("heed");
  private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
  private static final double ROOM_ABOVE = 1.18;
  private static final double WIDEST_BAR = 56;
  private static final double NARROWEST_GAP = 18;

  /// Tells equal names apart for the axis and shows nothing.
  private static final String INVISIBLE = "\u200B";

  private final Label title = new Label();
  private @Nullable ReportTable shown;
  private final CategoryAxis names = new CategoryAxis();
  private final NumberAxis values = new NumberAxis();
  private final BarChart<String, Number> chart = new BarChart<>(names, values);

  public ReportChart() {
    getStyleClass().addAll("card", "report-chart");
    managedProperty().bind(visibleProperty());
    title.getStyleClass().add("semibold");
    chart.setAnimated(false);
    // Where there is little room it is lower, and not in the way of what is below.
    chart.setMinHeight(0);
    chart.setLegendVisible(false);
    chart.setHorizontalGridLinesVisible(false);
    chart.setVerticalGridLinesVisible(false);
    names.setAnimated(false);
    names.setSide(Side.BOTTOM);
    values.setAnimated(false);
    values.setAutoRanging(false);
    values.setTickLabelsVisible(false);
    values.setTickMarkVisible(false);
    values.setMinorTickVisible(false);
    VBox.setVgrow(chart, Priority.ALWAYS);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    widthProperty().subscribe(this::spread);
    getChildren().setAll(title, chart);
  }

  void show(ReportsViewModel model, ReportWords words) {
    var table = model.tableProperty().get();
    setVisible(table != null && !table.bars().isEmpty());
    if (table != null && !table.equals(shown)) {
      shown = table;
      draw(table, words);
    }
  }

  private void draw(ReportTable table, ReportWords words) {
    title.setText(words.chart(table));
    setAccessibleText(words.spoken(table));
    long longest =
        table.bars().stream()
            .mapToLong(it -> Math.max(it.length(), it.besideLength()))
            .max()
            .orElse(0);
    values.setUpperBound(Math.max(1, longest * ROOM_ABOVE));
    var series = new XYChart.Series<String, Number>();
    var beside = new XYChart.Series<String, Number>();
    var taken = new HashSet<String>();
    for (var bar : table.bars()) {
      var name = words.words(bar.name());
      while (!taken.add(name)) {
        name += INVISIBLE;
      }
      var drawn = new XYChart.Data<String, Number>(name, Math.max(0, bar.length()));
      drawn.setNode(node(bar.value(), bar.heed(), words));
      series.getData().add(drawn);
      if (bar.beside() != null) {
        var second = new XYChart.Data<String, Number>(name, Math.max(0, bar.besideLength()));
        second.setNode(node(bar.beside(), false, words));
        second.getNode().pseudoClassStateChanged(BESIDE, true);
        beside.getData().add(second);
      }
    }
    names.getCategories().clear();
    names.setAutoRanging(true);
    chart.getData().clear();
    chart.getData().add(series);
    if (!beside.getData().isEmpty()) {
      chart.getData().add(beside);
    }
    spread();
  }

  /// A few bars stay bars and do not become fields.
  private void spread() {
    int bars = shown == null ? 0 : shown.bars().size();
    if (bars > 0 && getWidth() > 0) {
      double widest = WIDEST_BAR * chart.getData().size();
      chart.setCategoryGap(Math.max(NARROWEST_GAP, getWidth() / bars - widest));
    }
  }

  private static Node node(Cell value, boolean heed, ReportWords words) {
    var figure = new Label(words.words(value));
    figure.getStyleClass().add("bar-figure");
    figure.setMinWidth(USE_PREF_SIZE);
    if (heed) {
      figure.setGraphic(Icon.ATTENTION.glyph(12));
    }
    // Above the bar, however short that is.
    figure.setTranslateY(-20);
    var node = new StackPane(figure);
    node.setAlignment(Pos.TOP_CENTER);
    node.pseudoClassStateChanged(HEED, heed);
    return node;
  }
}
