package org.daybook.app.ui.cash;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.printing.NotPrinted;
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
    // Whoever looks here has seen what will not be printed.
    desk.seenNotPrinted();
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
    if (now != null && !now.notPrinted().isEmpty()) {
      var title = new Label(words.text("cash.prints.not_printed"));
      title.getStyleClass().addAll("secondary", "medium", "quiet");
      rows.getChildren().add(title);
      now.notPrinted().stream().map(this::missing).forEach(rows.getChildren()::add);
    }
  }

  private Node missing(NotPrinted it) {
    var reason = it.reason();
    return row(
        it.name(), it.at(), reason == null ? words.text("cash.prints.not_printed.full") : reason);
  }

  private Node row(PrintState.Waiting it) {
    var why = it.why();
    var row =
        row(
            it.copy() ? words.text("cash.prints.copy", it.name()) : it.name(),
            it.since(),
            why == null ? words.text("cash.prints.on_its_way") : words.why(why));
    var drop = new ActionButton(words.text("cash.prints.drop"), null, null);
    drop.getStyleClass().add("small");
    drop.setAccessibleHelp(it.name());
    drop.setOnAction(_ -> desk.ask(new CashQuestion.DropPrint(it.jobId(), it.name())));
    row.getChildren().add(drop);
    return row;
  }

  private HBox row(String what, Instant at, String how) {
    var name = new Label(what);
    name.getStyleClass().add("semibold");
    var state = new Label(words.messages().joined(List.of(words.messages().time(at), how)));
    state.getStyleClass().addAll("secondary", "quiet");
    state.setMinWidth(0);
    var both = new VBox(1, name, state);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var row = new HBox(12, both);
    row.getStyleClass().add("cash-payment-line");
    return row;
  }
}
