package org.daybook.app.ui.cash;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.daybook.app.service.cash.TakenPayment;
import org.daybook.app.service.cash.Till;
import org.daybook.app.service.printing.PrintState;
import org.daybook.app.ui.control.Abreast;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.ScrolledRoom;
import org.daybook.model.cash.Tender;
import org.jspecify.annotations.Nullable;

/// What was just sold: the change, large enough to read from where the cash is counted, until the
/// next student.
public final class DonePane extends VBox {
  private static final Duration UNDO_FOR = Duration.seconds(10);

  private final Label title = new Label();
  private final Label amount = new LargeAmount("given", "cash-give");
  private final ChangePieces pieces = new ChangePieces();
  private final VBox facts = new VBox();
  private final VBox checks = new VBox(10);
  private final ActionButton undo = new ActionButton();
  private final ActionButton next = new ActionButton();
  private final PauseTransition undoEnds = new PauseTransition(UNDO_FOR);

  public DonePane() {
    getStyleClass().addAll("card", "cash-done");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    title.getStyleClass().add("title");
    var head = new VBox(4, title, amount);
    head.getStyleClass().addAll("cash-done-head", "never-covered");
    facts.getStyleClass().add("cash-done-facts");
    checks.getStyleClass().add("cash-done-checks");
    var told = new ScrolledRoom(new VBox(pieces, facts, checks));
    told.setBarOver(true);
    VBox.setVgrow(told, Priority.ALWAYS);
    undo.getStyleClass().addAll("large", "wide");
    undo.setId("undoSale");
    next.getStyleClass().addAll("large", "primary", "wide");
    next.setId("nextStudent");
    var buttons = new Abreast(12, List.of(undo, next));
    buttons.getStyleClass().add("cash-done-buttons");
    getChildren().setAll(head, told, buttons);
  }

  Subscription follow(CashViewModel desk, SaleViewModel sale, CashWords words) {
    undo.setText(words.text("cash.undo"));
    undo.setIcon(Icon.UNDO);
    undo.setShortcut("Ctrl+Z");
    undo.setOnAction(_ -> sale.sold().undo());
    next.setText(words.text("cash.next_student"));
    next.setShortcut("Enter");
    next.setOnAction(_ -> sale.clear());
    return Subscription.combine(
        sale.sold().doneProperty().subscribe(it -> show(it, desk, sale, words)),
        desk.tillProperty()
            .subscribe(_ -> show(sale.sold().doneProperty().get(), desk, sale, words)),
        desk.printsProperty()
            .subscribe(_ -> show(sale.sold().doneProperty().get(), desk, sale, words)),
        sale.sold()
            .undoableProperty()
            .subscribe(id -> {
              undo.setDisable(id == null);
              undoEnds.stop();
              if (id != null) {
                undoEnds.setOnFinished(_ -> sale.sold().undoEnds(id));
                undoEnds.playFromStart();
              }
            }));
  }

  private void show(
      @Nullable DoneSale done, CashViewModel desk, SaleViewModel sale, CashWords words) {
    setVisible(done != null);
    var money = sale.money().orElse(null);
    if (done == null || money == null) {
      return;
    }
    boolean change = done.changeMinor() > 0;
    title.setText(
        words.text(
            change
                ? "cash.give_change"
                : done.tender() == Tender.CASH ? "cash.no_change" : "cash.taken"));
    var large = money.amount(change ? done.changeMinor() : done.paidMinor());
    amount.setText(large);
    pieces.show(done.changeMinor(), money, words);
    facts
        .getChildren()
        .setAll(
            new Abreast(
                16,
                List.of(
                    fact(words.text("cash.paid_by", done.payer()), money.amount(done.paidMinor())),
                    fact(
                        words.text("cash.received_as", words.tender(done.tender())),
                        money.amount(done.receivedMinor())),
                    fact(words.text("cash.still_owes"), money.amount(done.owesMinor())))));
    checks.getChildren().clear();
    var payment = payment(done, desk.tillProperty().get());
    if (payment != null) {
      showPrint(payment, desk.printsProperty().get(), words);
      checks
          .getChildren()
          .add(
              check(
                  words.text(
                      "cash.saved_at", words.messages().timeWithSeconds(payment.takenAt()))));
    }
    setAccessibleText(title.getText() + " " + large);
  }

  /// What became of the receipt, and of the drawer.
  private void showPrint(TakenPayment payment, @Nullable PrintState prints, CashWords words) {
    var why = prints == null ? null : prints.why(payment.paymentId());
    if (why != null) {
      var said = words.text("cash.prints.waits", payment.receipt(), words.why(why));
      checks.getChildren().add(check(Icon.CLOCK, "warn-icon", said));
    } else {
      boolean printed = prints != null && prints.printed().contains(payment.paymentId());
      var key = printed ? "cash.receipt_printed" : "cash.receipt_number";
      checks.getChildren().add(check(words.text(key, payment.receipt())));
    }
    if (prints != null && prints.opened().contains(payment.paymentId())) {
      checks.getChildren().add(check(words.text("cash.drawer_opened")));
    }
  }

  private static @Nullable TakenPayment payment(DoneSale done, @Nullable Till till) {
    return till == null
        ? null
        : till.payments().stream()
            .filter(it -> it.paymentId().equals(done.paymentId()))
            .findFirst()
            .orElse(null);
  }

  private static Node fact(String name, String value) {
    var label = new Paragraph();
    label.setWords(name);
    label.getStyleClass().addAll("secondary", "quiet");
    var words = new Label(value);
    words.getStyleClass().add("count");
    words.setMinWidth(USE_PREF_SIZE);
    return new VBox(3, label, words);
  }

  private static Node check(String text) {
    return check(Icon.CHECK, "ok-icon", text);
  }

  private static Node check(Icon icon, String style, String text) {
    var glyph = icon.glyph(16);
    glyph.getStyleClass().add(style);
    var label = new Paragraph();
    label.setWords(text);
    HBox.setHgrow(label, Priority.ALWAYS);
    var row = new HBox(10, glyph, label);
    row.getStyleClass().add("cash-check");
    return row;
  }
}
