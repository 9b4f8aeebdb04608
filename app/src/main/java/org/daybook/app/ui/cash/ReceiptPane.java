package org.daybook.app.ui.cash;

import java.util.UUID;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.jspecify.annotations.Nullable;

/// The receipt of what was just sold, as it comes out of the printer.
public final class ReceiptPane extends VBox {
  private final StackPane paper = new StackPane();
  private final ActionButton print = new ActionButton();
  private @Nullable UUID shown;

  public ReceiptPane() {
    getStyleClass().addAll("cash-receipt");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    paper.getStyleClass().add("cash-receipt-paper");
    var scroll = new ScrollPane(paper);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    print.getStyleClass().add("wide");
    print.setId("printReceipt");
    getChildren().setAll(scroll, print);
  }

  Subscription follow(SaleViewModel sale, ReceiptPictures pictures, CashWords words) {
    print.setIcon(Icon.PRINT);
    print.setShortcut("Ctrl+P");
    print.setOnAction(_ -> sale.sold().print());
    return sale.sold().doneProperty().subscribe(done -> show(done, pictures, words));
  }

  private void show(@Nullable DoneSale done, ReceiptPictures pictures, CashWords words) {
    setVisible(done != null);
    if (done == null) {
      shown = null;
      paper.getChildren().clear();
      return;
    }
    print.setText(words.text(done.printed() ? "cash.print.copy" : "cash.print"));
    if (!done.paymentId().equals(shown)) {
      var wanted = done.paymentId();
      shown = wanted;
      paper.getChildren().clear();
      pictures.draw(
          wanted,
          words.messages(),
          node -> {
            if (wanted.equals(shown)) {
              paper.getChildren().setAll(node);
            }
          });
    }
  }
}
