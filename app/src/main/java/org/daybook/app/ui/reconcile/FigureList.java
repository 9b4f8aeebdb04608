package org.daybook.app.ui.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.reconcile.ReconcileViewModel.Told;
import org.daybook.model.cash.Variance;
import org.jspecify.annotations.Nullable;

/// The rows of a period: expected, found, and what is between them.
public final class FigureList extends TableView<Figure> {
  private static final double ROW = 48;
  private static final double NAME = 222;
  private static final double AMOUNT = 92;
  private static final double RESULT = 104;
  private static final double TAIL = 128;
  private static final int DIFFERENCE = 3;

  /// Where there is less room than this the columns at the end give way.
  private static final double ROOM_FOR_ALL = 700;

  private static final double ROOM_FOR_RESULT = 600;

  private boolean filling;

  public FigureList() {
    getStyleClass().addAll("report-list", "figure-list");
    setFixedCellSize(ROW);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label());
  }

  /// Shows the model's figures; returns what ends that.
  ///
  /// @param operations gives the keyboard to the operations behind the chosen figure
  Subscription follow(ReconcileViewModel model, ReconcileWords words, Runnable operations) {
    setRowFactory(view -> {
      var row = new TableRow<Figure>();
      row.setOnMouseClicked(event -> {
        if (event.getClickCount() == 2 && row.getItem() != null) {
          open(row.getItem(), model, operations);
        }
      });
      return row;
    });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          var chosen = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null && !event.isControlDown()) {
            open(chosen, model, operations);
            event.consume();
          }
        });
    return Subscription.combine(
        model.toldProperty().subscribe(told -> show(told, words, model)),
        model.chosenProperty().subscribe(this::mark),
        getSelectionModel()
            .selectedItemProperty()
            .subscribe(is -> {
              if (!filling && is != null && !is.equals(model.chosenProperty().get())) {
                model.choose(is);
              }
            }));
  }

  private static void open(Figure figure, ReconcileViewModel model, Runnable operations) {
    if (!model.open(figure)) {
      operations.run();
    }
  }

  private void mark(@Nullable Figure chosen) {
    if (chosen != null && !chosen.equals(getSelectionModel().getSelectedItem())) {
      getSelectionModel().select(chosen);
    }
  }

  private void show(@Nullable Told told, ReconcileWords words, ReconcileViewModel model) {
    filling = true;
    getItems().clear();
    if (told != null) {
      columns(told, words);
      getItems().setAll(told.figures());
      setAccessibleText(words.view(told.view()));
    }
    filling = false;
    mark(model.chosenProperty().get());
  }

  private void columns(Told told, ReconcileWords words) {
    var money = words.money(told);
    var headings = words.headings(told.view());
    var columns = new ArrayList<TableColumn<Figure, ?>>();
    columns.add(
        column(headings.getFirst(), NAME, "word", it -> named(words.name(it), words.below(it))));
    for (int i = 1; i <= DIFFERENCE; i++) {
      int at = i;
      columns.add(
          column(
              headings.get(i), AMOUNT, "figure", it -> amount(it, at, words.figures(it, money))));
    }
    if (told.view() != ReconcileView.TENDERS) {
      var result = column(words.text("reconcile.result"), RESULT, "word", it -> result(it, words));
      var tail =
          column(
              headings.getLast(),
              TAIL,
              told.view() == ReconcileView.DAYS ? "figure" : "word",
              it -> tail(it, words.tail(it, money)));
      // The sign of the difference says the result too, and what is beside the list has the rest.
      result.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_RESULT));
      tail.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(ROOM_FOR_ALL));
      columns.add(result);
      columns.add(tail);
    }
    getColumns().setAll(columns);
  }

  /// Makes the node of a cell, or nothing.
  @FunctionalInterface
  private interface Drawn {
    @Nullable Node of(Figure figure);
  }

  private static TableColumn<Figure, Figure> column(
      String heading, double width, String kind, Drawn drawn) {
    var column = new TableColumn<Figure, Figure>(heading);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(view -> new DrawnCell(drawn, kind));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.getStyleClass().add(kind + "-column");
    return column;
  }

  private static final class DrawnCell extends TableCell<Figure, Figure> {
    private final Drawn drawn;

    DrawnCell(Drawn drawn, String kind) {
      this.drawn = drawn;
      getStyleClass().add(kind + "-cell");
    }

    @Override
    protected void updateItem(@Nullable Figure figure, boolean empty) {
      super.updateItem(figure, empty);
      setText(null);
      setGraphic(empty || figure == null ? null : drawn.of(figure));
    }
  }

  private static VBox named(String name, String below) {
    var first = new Label(name);
    first.getStyleClass().add("medium");
    var box = new VBox(1, first);
    if (!below.isEmpty()) {
      var second = new Label(below);
      second.getStyleClass().addAll("secondary", "quiet");
      box.getChildren().add(second);
    }
    box.getStyleClass().add("figure-name");
    return box;
  }

  private static Label amount(Figure figure, int column, List<String> figures) {
    var label = new Label(figures.get(column - 1));
    if (column == DIFFERENCE) {
      label.getStyleClass().add("semibold");
      if (ReconcileWords.variance(figure).equals(Optional.of(Variance.UNDER))) {
        label.getStyleClass().add("bad-text");
      }
    }
    return label;
  }

  private static @Nullable Badge result(Figure figure, ReconcileWords words) {
    return ReconcileWords.variance(figure).map(it -> badge(it, words.variance(it))).orElse(null);
  }

  /// A sign, a word and a colour say the same.
  static Badge badge(Variance variance, String word) {
    return switch (variance) {
      case MATCHED -> new Badge(Tone.OK, Icon.CHECK, word);
      case OVER -> new Badge(Tone.INFO, Icon.SAVED_HERE, word);
      case UNDER -> new Badge(Tone.BAD, Icon.ARRIVING, word);
    };
  }

  private static Label tail(Figure figure, String words) {
    var label = new Label(words);
    if (figure instanceof Figure.OfCount(var line) && line.reviewedBy().isEmpty()) {
      label.getStyleClass().add("warn-text");
    }
    if (figure instanceof Figure.OfOpen) {
      label.getStyleClass().add("quiet");
    }
    return label;
  }
}
