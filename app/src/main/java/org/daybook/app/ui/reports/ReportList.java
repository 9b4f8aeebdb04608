package org.daybook.app.ui.reports;

import java.util.ArrayList;
import java.util.Comparator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.daybook.app.service.reports.Cell;
import org.daybook.app.service.reports.Column;
import org.daybook.app.service.reports.ReportRow;
import org.daybook.app.service.reports.ReportTable;
import org.daybook.app.ui.control.TextRuler;
import org.jspecify.annotations.Nullable;

/// The rows of a report: sorted by any column, and each leading further down.
public final class ReportList extends TableView<ReportRow> {
  private static final double ROW = 34;
  private static final Font HEAD = Font.font(11.5);
  private static final double AROUND_HEAD = 27;

  private final TextRuler ruler = new TextRuler();

  public ReportList() {
    getStyleClass().add("report-list");
    setFixedCellSize(ROW);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  /// Shows the model's report; returns what ends that.
  Subscription follow(ReportsViewModel model, ReportWords words) {
    setRowFactory(view -> row(model));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          var chosen = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null && !event.isControlDown()) {
            model.open(chosen);
            event.consume();
          }
        });
    return model.tableProperty().subscribe(table -> show(table, words));
  }

  private static TableRow<ReportRow> row(ReportsViewModel model) {
    var row = new TableRow<ReportRow>();
    row.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && row.getItem() != null) {
        model.open(row.getItem());
      }
    });
    return row;
  }

  private void show(@Nullable ReportTable table, ReportWords words) {
    getItems().clear();
    if (table == null) {
      return;
    }
    var columns = new ArrayList<TableColumn<ReportRow, Cell>>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(column(table.columns().get(i), i, words));
    }
    getSortOrder().clear();
    getColumns().setAll(columns);
    getItems().setAll(table.rows());
    setAccessibleText(words.title(table.query()));
    getSelectionModel().selectFirst();
    scrollTo(0);
  }

  private TableColumn<ReportRow, Cell> column(Column of, int index, ReportWords words) {
    var column = new TableColumn<ReportRow, Cell>(words.heading(of));
    boolean figure = ReportCell.isFigure(of);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(index)));
    column.setCellFactory(view -> new ReportCell(words, figure));
    column.setComparator(Comparator.comparing(CellOrder::of));
    column.getStyleClass().add(figure ? "figure-column" : "word-column");
    column.setReorderable(false);
    double head = ruler.width(column.getText(), HEAD) + AROUND_HEAD;
    column.setMinWidth(Math.max(head, ReportCell.leastWidth(of)));
    column.setPrefWidth(Math.max(column.getMinWidth(), ReportCell.width(of)));
    return column;
  }
}
