package org.daybook.app.ui.cash;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.printing.PrintState;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.jspecify.annotations.Nullable;

/// Says that receipts wait for the printer, and why, while sales go on.
public final class PrintsBar extends HBox {
  private final Paragraph title = new Paragraph();
  private final Paragraph advice = new Paragraph();
  private final ActionButton show = new ActionButton();

  public PrintsBar() {
    getStyleClass().add("prints-bar");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    title.getStyleClass().add("semibold");
    advice.getStyleClass().add("quiet");
    show.getStyleClass().add("small");
    show.setId("showPrints");
    var both = new VBox(1, title, advice);
    both.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(both, Priority.ALWAYS);
    getChildren().setAll(Icon.PRINT.glyph(16), both, show);
  }

  Subscription follow(CashViewModel desk, CashWords words) {
    show.setText(words.text("cash.prints.show"));
    show.setShortcut("Ctrl+J");
    show.setOnAction(_ -> desk.askForPrints());
    return desk.printsProperty().subscribe(now -> show(now, words));
  }

  private void show(@Nullable PrintState now, CashWords words) {
    var why = now == null ? null : now.why();
    setVisible(why != null);
    if (now != null && why != null) {
      title.setWords(words.text("cash.prints.because", words.prints(now), words.why(why)));
      advice.setWords(words.text("printing.advice." + CashWords.lower(why), why.code()));
    }
  }
}
