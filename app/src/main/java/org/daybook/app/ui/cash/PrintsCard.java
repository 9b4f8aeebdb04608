package org.daybook.app.ui.cash;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.printing.PrintState;
import org.daybook.app.ui.control.ActionButton;
import org.jspecify.annotations.Nullable;

/// Shows what waits for the receipt printer, tries it at once, or drops one of it.
final class PrintsCard extends AskedCard {
  private final VBox rows = new VBox();

  PrintsCard(CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.prints.title"), desk, sale, words);
    setMaxWidth(640);
    say(words.text("cash.prints.hint"));
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(360);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setFocusTraversable(false);
    add(scroll);
    action(words.text("cash.prints.now"));
  }

  @Override
  Subscription follow() {
    return super.follow().and(desk.printsProperty().subscribe(this::show));
  }

  @Override
  void answer() {
    desk.printNow();
  }

  private void show(@Nullable PrintState now) {
    rows.getChildren().clear();
    if (now != null) {
      now.waiting().stream().map(this::row).forEach(rows.getChildren()::add);
    }
    if (rows.getChildren().isEmpty()) {
      var nothing = new Label(words.text("cash.prints.nothing"));
      nothing.getStyleClass().add("quiet");
      rows.getChildren().add(nothing);
    }
  }

  private Node row(PrintState.Waiting it) {
    var name = new Label(it.copy() ? words.text("cash.prints.copy", it.name()) : it.name());
    name.getStyleClass().add("semibold");
    var why = it.why();
    var state =
        new Label(
            words
                .messages()
                .joined(
                    List.of(
                        words.messages().time(it.since()),
                        why == null ? words.text("cash.prints.on_its_way") : words.why(why))));
    state.getStyleClass().addAll("secondary", "quiet");
    state.setMinWidth(0);
    var both = new VBox(1, name, state);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var drop = new ActionButton(words.text("cash.prints.drop"), null, null);
    drop.getStyleClass().add("small");
    drop.setAccessibleHelp(it.name());
    drop.setOnAction(_ -> desk.ask(new CashQuestion.DropPrint(it.jobId(), it.name())));
    var row = new HBox(12, both, drop);
    row.getStyleClass().add("cash-payment-line");
    return row;
  }
}
