package org.daybook.app.ui.cash;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Overlay;
import org.jspecify.annotations.Nullable;

/// Where something lies over the cash desk while it is asked or shown.
public final class CashQuestionPane extends Overlay {
  private Subscription cardFollows = Subscription.EMPTY;

  /// @param closed told when nothing is asked any more, so that the keyboard goes on elsewhere
  Subscription follow(CashViewModel desk, SaleViewModel sale, CashWords words, Runnable closed) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            desk.leaveQuestion();
            event.consume();
          }
        });
    return Subscription.combine(
        desk.questionProperty().subscribe(it -> show(it, desk, sale, words, closed)),
        () -> cardFollows.unsubscribe());
  }

  private void show(
      @Nullable CashQuestion question,
      CashViewModel desk,
      SaleViewModel sale,
      CashWords words,
      Runnable closed) {
    boolean was = isVisible();
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    clear();
    setVisible(question != null);
    if (question == null) {
      if (was) {
        closed.run();
      }
      return;
    }
    var card =
        switch (question) {
          case CashQuestion.Move it -> new MoveCard(it, desk, sale, words);
          case CashQuestion.HandOver it -> new HandOverCard(it, desk, sale, words);
          case CashQuestion.AddSession(var offered) ->
              new OffersCard(
                  words.text("cash.add_session.title"),
                  words.text("cash.add_session.none"),
                  offered,
                  desk,
                  sale,
                  words);
          case CashQuestion.AddPackage(var sold) -> new PackagesCard(sold, desk, sale, words);
          case CashQuestion.AddOnAccount _ -> new OnAccountCard(desk, sale, words);
          case CashQuestion.Statement it -> new StatementCard(it, desk, sale, words);
          case CashQuestion.FindPayment it -> new FindPaymentCard(it, desk, sale, words);
          case CashQuestion.Refund it -> new RefundCard(it, desk, sale, words);
          case CashQuestion.Payments _ -> new PaymentsCard(desk, sale, words);
          case CashQuestion.Prints _ -> new PrintsCard(desk, sale, words);
          case CashQuestion.DropPrint it -> new DropPrintCard(it, desk, sale, words);
        };
    lay(card);
    cardFollows = card.follow();
    card.focus();
  }
}
