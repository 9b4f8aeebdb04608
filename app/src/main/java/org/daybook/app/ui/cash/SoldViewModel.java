package org.daybook.app.ui.cash;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.cash.SessionDoor;
import org.daybook.app.service.cash.StudentAccount;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Tender;
import org.jspecify.annotations.Nullable;

/// What was just sold, until the next student: its change, its receipt and its undo; and who else
/// has still to pay for the same session.
public final class SoldViewModel {
  /// How many of those who wait have a key.
  static final int MOST_KEYS = 4;

  private final CashWork work;
  private final CashViewModel desk;
  private final ReadOnlyObjectWrapper<@Nullable DoneSale> done =
      new ReadOnlyObjectWrapper<>(this, "done");
  private final ReadOnlyObjectWrapper<@Nullable UUID> undoable =
      new ReadOnlyObjectWrapper<>(this, "undoable");

  private final ReadOnlyObjectWrapper<@Nullable SessionDoor> door =
      new ReadOnlyObjectWrapper<>(this, "door");

  SoldViewModel(CashWork work, CashViewModel desk) {
    this.work = work;
    this.desk = desk;
  }

  /// Null before the first sale, and from the next student on.
  ReadOnlyObjectProperty<@Nullable DoneSale> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// The payment that can still be undone; or null.
  ReadOnlyObjectProperty<@Nullable UUID> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// Who has still to pay for the session that was paid for; null where none was.
  ReadOnlyObjectProperty<@Nullable SessionDoor> doorProperty() {
    return door.getReadOnlyProperty();
  }

  /// The one of those who wait that a key leads to.
  Optional<UUID> waiting(int at) {
    var now = door.get();
    return now == null || at < 0 || at >= Math.min(MOST_KEYS, now.waiting().size())
        ? Optional.empty()
        : Optional.of(now.waiting().get(at).studentId());
  }

  /// The next student is there. What was sold can still be undone.
  void end() {
    done.set(null);
    door.set(null);
  }

  void show(UUID paymentId, StudentAccount payer, Tender how, Reckoning now) {
    done.set(
        new DoneSale(
            paymentId,
            payer.name(),
            how,
            now.takenMinor(),
            now.receivedMinor(),
            now.changeMinor(),
            Math.max(0, now.dueMinor() - now.takenMinor()),
            desk.hasPrinter()));
    undoable.set(paymentId);
    now.items().stream()
        .filter(it -> it.purpose() == PaymentPurpose.SESSION)
        .flatMap(it -> Optional.ofNullable(it.subjectId()).stream())
        .findFirst()
        .ifPresent(it -> readDoor(it, paymentId));
  }

  private void readDoor(UUID sessionId, UUID paymentId) {
    work.background()
        .run(() -> work.cash().till().door(sessionId, work.staffId()))
        .onSuccess(found -> {
          var shown = done.get();
          if (shown != null && shown.paymentId().equals(paymentId)) {
            door.set(found.orElse(null));
          }
        })
        // Only a help: the sale stands.
        .onFailure(_ -> door.set(null));
  }

  /// Says what is still owed, once that is read.
  void readOwed(UUID studentId, UUID paymentId) {
    work.background()
        .run(() -> work.cash().till().account(studentId, work.staffId()))
        .onSuccess(found -> {
          var shown = done.get();
          if (found.isPresent() && shown != null && shown.paymentId().equals(paymentId)) {
            done.set(shown.owing(found.get().toPayMinor()));
          }
        })
        .onFailure(_ -> desk.cannotRead());
  }

  /// Takes the last payment back.
  void undo() {
    var paymentId = undoable.get();
    if (paymentId == null) {
      return;
    }
    undoable.set(null);
    var intent = work.intentIds().get();
    work.background()
        .run(() -> work.cash().gestures().undo(work.staffId(), intent, paymentId))
        .onSuccess(result -> {
          if (desk.saved(result)) {
            var shown = done.get();
            if (shown != null && shown.paymentId().equals(paymentId)) {
              end();
            }
            desk.say(new CashNotice(CashNotice.Kind.UNDONE, ""));
            desk.refresh();
          }
        })
        .onFailure(_ -> desk.failed());
  }

  /// The moment in which it could be undone is over.
  void undoEnds(UUID paymentId) {
    if (paymentId.equals(undoable.get())) {
      undoable.set(null);
    }
  }

  /// Shows the receipt: the first time as it is, afterwards as a copy.
  void print() {
    var shown = done.get();
    if (shown == null) {
      return;
    }
    if (!shown.printed()) {
      done.set(shown.withPrint());
      desk.print(shown.paymentId());
      return;
    }
    var till = desk.tillProperty().get();
    if (till != null) {
      till.payments().stream()
          .filter(it -> it.paymentId().equals(shown.paymentId()))
          .findFirst()
          .ifPresent(desk::printAgain);
    }
  }
}
