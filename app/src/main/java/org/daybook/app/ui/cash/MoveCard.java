package org.daybook.app.ui.cash;

import java.util.List;
import javafx.scene.control.TextField;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.cash.CashMovement;

/// Asks how much goes into the drawer or out of it, and why.
final class MoveCard extends AskedCard {
  private static final List<CashMovement> IN_AND_OUT =
      List.of(CashMovement.PAY_OUT, CashMovement.PAY_IN);

  private final CashQuestion.Move asked;
  private final Segments<CashMovement> movement;
  private final TextField amount;
  private final TextField reason;

  MoveCard(CashQuestion.Move asked, CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(
        words.text("cash.move." + CashWords.lower(asked.movement()) + ".title"), desk, sale, words);
    this.asked = asked;
    this.movement = new Segments<>(asked.movement());
    say(words.text("cash.move." + CashWords.lower(asked.movement()) + ".hint"));
    if (IN_AND_OUT.contains(asked.movement())) {
      movement.show(
          IN_AND_OUT.stream()
              .map(it -> new Segments.Segment<>(it, words.text("cash.move." + CashWords.lower(it))))
              .toList());
      movement.valueProperty().addListener((all, was, is) -> name());
      add(movement);
    }
    amount = field("moved", words.text("cash.move.amount"), true);
    amount.getParent().setVisible(moves());
    amount.getParent().setManaged(moves());
    reason = field("reason", words.text("cash.move.reason"), false);
    name();
  }

  private boolean moves() {
    return asked.movement() != CashMovement.NO_SALE;
  }

  private void name() {
    action(words.text("cash.move." + CashWords.lower(movement.valueProperty().get())));
  }

  @Override
  void focus() {
    (moves() ? amount : reason).requestFocus();
  }

  @Override
  boolean isComplete() {
    return reason != null && !reason.getText().isBlank() && minor() >= (moves() ? 1 : 0);
  }

  private long minor() {
    if (!moves()) {
      return 0;
    }
    return sale.read(amount.getText()) instanceof TypedMoney.Amount(var it) ? it : -1;
  }

  @Override
  void answer() {
    var chosen = new CashQuestion.Move(asked.intentId(), movement.valueProperty().get());
    var said = words.text("cash.move." + CashWords.lower(chosen.movement()));
    desk.move(chosen, minor(), reason.getText().strip(), said);
  }
}
