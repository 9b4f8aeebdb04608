package org.daybook.app.ui.cash;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.printing.PrintState;
import org.daybook.app.service.printing.Unopened;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.model.cash.CashMovement;
import org.jspecify.annotations.Nullable;

/// Says that receipts wait for the printer, and why, while sales go on; what will not be printed at
/// all; and that a drawer perhaps did not open.
public final class PrintsBar extends HBox {
  private final Paragraph title = new Paragraph();
  private final Paragraph advice = new Paragraph();
  private final ActionButton show = new ActionButton();
  private final ActionButton leave = new ActionButton();

  public PrintsBar() {
    getStyleClass().add("prints-bar");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    title.getStyleClass().add("semibold");
    advice.getStyleClass().add("quiet");
    show.getStyleClass().add("small");
    show.setId("showPrints");
    leave.getStyleClass().add("small");
    leave.setId("seenToDrawer");
    leave.managedProperty().bind(leave.visibleProperty());
    var both = new VBox(1, title, advice);
    both.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(both, Priority.ALWAYS);
    getChildren().setAll(Icon.PRINT.glyph(16), both, leave, show);
  }

  Subscription follow(CashViewModel desk, CashWords words) {
    return desk.printsProperty().subscribe(now -> show(now, desk, words));
  }

  /// A drawer that perhaps did not open comes first: whoever paid may still stand there.
  private void show(@Nullable PrintState now, CashViewModel desk, CashWords words) {
    var why = now == null ? null : now.why();
    leave.setVisible(false);
    if (now != null && !now.unopened().isEmpty()) {
      showDrawer(now.unopened().getLast(), desk, words);
    } else if (now != null && why != null) {
      title.setWords(words.text("cash.prints.because", words.prints(now), words.why(why)));
      advice.setWords(words.text("printing.advice." + CashWords.lower(why), why.code()));
      leadTo(desk, words);
    } else if (now != null && now.missing() > 0) {
      title.setWords(words.messages().counted("cash.prints.missing", now.missing()));
      advice.setWords(words.text("cash.prints.missing.advice"));
      leadTo(desk, words);
    } else {
      setVisible(false);
    }
  }

  private void leadTo(CashViewModel desk, CashWords words) {
    show.setText(words.text("cash.prints.show"));
    show.setShortcut("Ctrl+J");
    show.setOnAction(_ -> desk.askForPrints());
    setVisible(true);
  }

  /// The person opens it, and that is written down; or it had opened.
  private void showDrawer(Unopened it, CashViewModel desk, CashWords words) {
    title.setWords(
        words.text(
            it.perhaps() ? "cash.prints.drawer.perhaps" : "cash.prints.drawer.shut", it.name()));
    advice.setWords(words.text("cash.prints.drawer.advice"));
    show.setText(words.text("cash.prints.drawer.open"));
    show.setShortcut(null);
    show.setOnAction(_ -> desk.askToMove(CashMovement.NO_SALE));
    leave.setText(words.text("cash.prints.drawer.seen"));
    leave.setOnAction(_ -> desk.seenToDrawer());
    leave.setVisible(true);
    setVisible(true);
  }
}
