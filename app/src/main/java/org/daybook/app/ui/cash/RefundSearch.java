package org.daybook.app.ui.cash;

import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.cash.TakenPayment;
import org.daybook.app.ui.text.MoneyFormat;
import org.jspecify.annotations.Nullable;

/// Finds the payment of which something is given back: among those of whoever is at the desk, or of
/// the day, or by what its receipt is called.
final class RefundSearch {
  private final CashWork work;
  private final CashViewModel desk;
  private final MoneyFormat money;
  private final @Nullable UUID studentId;
  private final StringProperty receipt = new SimpleStringProperty(this, "receipt", "");
  private final ObservableList<TakenPayment> hits = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper(this, "nothing");
  private int asked;

  RefundSearch(CashWork work, CashViewModel desk, MoneyFormat money, @Nullable UUID studentId) {
    this.work = work;
    this.desk = desk;
    this.money = money;
    this.studentId = studentId;
    receipt.subscribe((was, is) -> search());
    search();
  }

  StringProperty receiptProperty() {
    return receipt;
  }

  ObservableList<TakenPayment> hits() {
    return hits;
  }

  /// Whether there is no such payment.
  ReadOnlyBooleanProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  private void search() {
    asked++;
    int question = asked;
    var typed = receipt.get();
    work.background()
        .run(() -> work.cash().refunds().find(typed, studentId, work.staffId()))
        .onSuccess(found -> {
          if (question == asked) {
            hits.setAll(found);
            nothing.set(found.isEmpty());
          }
        })
        .onFailure(_ -> desk.cannotRead());
  }

  /// Goes on with one payment.
  void choose(TakenPayment payment) {
    work.background()
        .run(() -> work.cash().refunds().payment(payment.paymentId(), work.staffId()))
        .onSuccess(found -> {
          var shift = desk.shift();
          if (found.isPresent() && shift != null) {
            desk.ask(
                new CashQuestion.Refund(
                    new RefundViewModel(work, desk, found.get(), money, shift.shiftId())));
          }
        })
        .onFailure(_ -> desk.cannotRead());
  }
}
