package org.daybook.app.ui.wallets;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.app.service.wallets.WalletLine;
import org.daybook.app.service.wallets.WalletService;
import org.daybook.app.service.wallets.WalletStatement;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Inquiry;
import org.daybook.app.ui.text.Refusal;
import org.jspecify.annotations.Nullable;

/// Moves money from the wallet that is shown to another one, and back again.
public final class TransferViewModel extends Inquiry<TransferViewModel.Transfer, WalletLine> {
  private final WalletService service;
  private final UUID staffId;
  private final Supplier<UUID> intentIds;
  private final WalletsViewModel wallets;
  private final StringProperty amount = new SimpleStringProperty(this, "amount", "");
  private final ReadOnlyObjectWrapper<@Nullable Moved> moved =
      new ReadOnlyObjectWrapper<>(this, "moved");
  private final ReadOnlyObjectWrapper<@Nullable Refusal> notMovedBack =
      new ReadOnlyObjectWrapper<>(this, "notMovedBack");

  /// From which wallet.
  record Transfer(UUID intentId, WalletStatement from) {}

  /// What was moved.
  record Moved(WalletStatement from, WalletLine to, long amountMinor) {}

  /// @param staffId the person signed in
  /// @param intentIds names gestures
  /// @param wallets what is shown
  public TransferViewModel(
      WalletService service,
      Background background,
      UUID staffId,
      Supplier<UUID> intentIds,
      WalletsViewModel wallets) {
    super(background);
    this.service = service;
    this.staffId = staffId;
    this.intentIds = intentIds;
    this.wallets = wallets;
    wallets.chosenProperty().subscribe((was, is) -> leaveQuestion());
  }

  /// How much, as it is typed.
  StringProperty amountProperty() {
    return amount;
  }

  /// What was moved last; null once that was said.
  ReadOnlyObjectProperty<@Nullable Moved> movedProperty() {
    return moved.getReadOnlyProperty();
  }

  /// Why what was moved stays so; null where it does not.
  ReadOnlyObjectProperty<@Nullable Refusal> notMovedBackProperty() {
    return notMovedBack.getReadOnlyProperty();
  }

  void said() {
    moved.set(null);
  }

  /// Asks where money of the wallet that is shown shall go.
  public void ask() {
    var from = wallets.statementProperty().get();
    if (from != null) {
      ask(new Transfer(intentIds.get(), from));
    }
  }

  @Override
  protected void cleared() {
    amount.set("");
  }

  @Override
  protected Callable<List<WalletLine>> finding(Transfer asked, String text) {
    var own = asked.from().wallet().ownerId();
    return () ->
        service.find(staffId, text).stream().filter(it -> !it.ownerId().equals(own)).toList();
  }

  @Override
  protected Object identity(WalletLine option) {
    return option.ownerId();
  }

  @Override
  protected void cannotRead() {
    wallets.refresh();
  }

  @Override
  protected void refused(Refusal why) {
    notMovedBack.set(why);
  }

  /// Moves it.
  ///
  /// @param amountMinor what was typed, more than 0
  void move(long amountMinor) {
    var asked = questionProperty().get();
    var to = pickedProperty().get();
    var why = reasonProperty().get().strip();
    if (asked != null && to != null && !why.isEmpty()) {
      save(
          () ->
              service.transfer(
                  staffId, asked.intentId(), asked.from(), to.ownerId(), amountMinor, why),
          () -> {
            notMovedBack.set(null);
            wallets.refresh();
            moved.set(new Moved(asked.from(), to, amountMinor));
          });
    }
  }

  /// Moves it back: an entry of its own, as nothing is ever taken out of the book.
  ///
  /// @param why what stands in the book as the reason
  void moveBack(Moved done, String why) {
    save(
        () -> {
          var there = service.statement(staffId, done.to().ownerId()).orElseThrow();
          return service.transfer(
              staffId,
              intentIds.get(),
              there,
              done.from().wallet().ownerId(),
              done.amountMinor(),
              why);
        },
        () -> {
          notMovedBack.set(null);
          wallets.refresh();
        });
  }
}
