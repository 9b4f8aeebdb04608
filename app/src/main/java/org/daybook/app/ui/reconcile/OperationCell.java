package org.daybook.app.ui.reconcile;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.service.reconcile.OperationLine;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.text.MoneyFormat;
import org.jspecify.annotations.Nullable;

/// One operation: what it was and for whom, when, by whom and under which receipt, and what it came
/// to.
final class OperationCell extends ListCell<OperationLine> {
  private final ReconcileWords words;
  private final MoneyFormat money;
  private final Label what = new Label();
  private final FittingLabel below = new FittingLabel();
  private final Label amount = new Label();
  private final Label tender = new Label();
  private final Label reason = new Label();
  private final HBox row;

  OperationCell(ReconcileWords words, MoneyFormat money) {
    this.words = words;
    this.money = money;
    what.getStyleClass().add("medium");
    below.getStyleClass().addAll("secondary", "quiet");
    amount.getStyleClass().add("semibold");
    amount.setMinWidth(USE_PREF_SIZE);
    for (var each : List.of(reason, tender)) {
      each.getStyleClass().addAll("secondary", "quiet");
      each.managedProperty().bind(each.visibleProperty());
    }
    tender.setMinWidth(USE_PREF_SIZE);
    var both = new VBox(1, what, below, reason);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var sum = new VBox(1, amount, tender);
    sum.getStyleClass().add("operation-sum");
    row = new HBox(10, both, sum);
    row.getStyleClass().add("operation-line");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable OperationLine line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    what.setText(words.operation(line));
    var said = words.below(line);
    below.say(said);
    reason.setText(words.said(line));
    reason.setVisible(!reason.getText().isEmpty());
    tender.setText(words.tender(line));
    tender.setVisible(!tender.getText().isEmpty());
    amount.setText(line.amountMinor() == 0 ? "" : money.amount(line.amountMinor()));
    setAccessibleText(
        String.join(", ", what.getText(), amount.getText(), said.getFirst(), reason.getText()));
    setGraphic(row);
  }
}
