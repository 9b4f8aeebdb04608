package org.daybook.app.ui.settings;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.app.service.cash.CashSetup;
import org.daybook.app.service.cash.CashSetupService;
import org.daybook.app.service.cash.CashboxLine;
import org.daybook.app.service.cash.PackageLine;
import org.daybook.app.service.cash.PriceLine;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// What the branch sets up before it takes cash. All of it is the branch's own, so none of it waits
/// for the network.
public final class CashSetupViewModel {
  private final CashSetupService service;
  private final Work work;
  private final SettingsState state;
  private final ReadOnlyObjectWrapper<@Nullable CashSetup> setup =
      new ReadOnlyObjectWrapper<>(this, "setup");

  CashSetupViewModel(CashSetupService service, Work work, SettingsState state) {
    this.service = service;
    this.work = work;
    this.state = state;
  }

  /// Null until it was read.
  ReadOnlyObjectProperty<@Nullable CashSetup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  void refresh() {
    work.here()
        .run(service::read)
        .onSuccess(read -> setup.set(read.orElse(null)))
        .onFailure(_ -> state.failed());
  }

  void askNew() {
    if (state.ownObstacleNow(Permission.CASHBOX_EDIT) == null) {
      var intent = work.intentIds().get();
      state.ask(new Question.CashboxForm(intent, service.newCashbox(intent), null));
    }
  }

  void askChange(CashboxLine line) {
    if (state.ownObstacleNow(Permission.CASHBOX_EDIT) == null) {
      state.ask(new Question.CashboxForm(work.intentIds().get(), line.cashboxId(), line));
    }
  }

  void save(Question.CashboxForm asked, String name) {
    if (!name.isBlank()) {
      var before = asked.before();
      boolean active = before == null || before.active();
      put(asked.intentId(), new CashboxLine(asked.cashboxId(), name.strip(), active), before);
    }
  }

  /// Puts a cashbox into use or out of it.
  void use(CashboxLine line, boolean active) {
    if (state.ownObstacleNow(Permission.CASHBOX_EDIT) == null) {
      put(work.intentIds().get(), new CashboxLine(line.cashboxId(), line.name(), active), line);
    }
  }

  private void put(UUID intentId, CashboxLine line, @Nullable CashboxLine before) {
    work.here()
        .run(() -> service.define(work.staffId(), intentId, line))
        .onSuccess(result -> {
          if (state.saved(result)) {
            state.leaveQuestion();
            @Nullable Runnable undo =
                before == null ? null : () -> put(work.intentIds().get(), before, null);
            state.say(new Notice(Notice.Kind.CASHBOX_SAVED, line.name(), undo));
            refresh();
          }
        })
        .onFailure(_ -> state.failed());
  }

  /// Says what something costs; null for nothing.
  void price(PriceLine line, PaymentPurpose purpose, @Nullable Long amountMinor) {
    if (state.ownObstacleNow(Permission.PRICE_EDIT) == null) {
      price(line, purpose, amountMinor, true);
    }
  }

  private void price(
      PriceLine line, PaymentPurpose purpose, @Nullable Long amountMinor, boolean undoable) {
    var now = setup.get();
    if (now == null) {
      return;
    }
    work.here()
        .run(() ->
            service.price(
                work.staffId(),
                work.intentIds().get(),
                line.subjectId(),
                purpose,
                now.currency(),
                amountMinor))
        .onSuccess(result -> {
          if (state.saved(result)) {
            var cohort = line.cohort();
            @Nullable Runnable undo =
                undoable ? () -> price(line, purpose, line.of(purpose), false) : null;
            state.say(
                new Notice(Notice.Kind.PRICE_SET, cohort == null ? line.course() : cohort, undo));
            refresh();
          }
        })
        .onFailure(_ -> state.failed());
  }

  void askNewPackage() {
    var id = service.newPackage(work.intentIds().get());
    askPackage(new PackageLine(id, "", id, "", 0, 0, true));
  }

  void askPackage(PackageLine line) {
    var now = setup.get();
    if (now != null && state.ownObstacleNow(Permission.PRICE_EDIT) == null) {
      state.ask(
          new Question.PackageForm(work.intentIds().get(), line, now.prices(), now.currency()));
    }
  }

  void save(Question.PackageForm asked, PackageLine wanted) {
    put(asked.intentId(), wanted, asked.isNew() ? null : asked.before());
  }

  /// Takes a package out of the sale, or sells it again.
  void sell(PackageLine line, boolean sold) {
    if (state.ownObstacleNow(Permission.PRICE_EDIT) == null) {
      put(work.intentIds().get(), line.sold(sold), line);
    }
  }

  private void put(UUID intentId, PackageLine line, @Nullable PackageLine before) {
    var now = setup.get();
    if (now == null) {
      return;
    }
    work.here()
        .run(() -> service.define(work.staffId(), intentId, now.currency(), line))
        .onSuccess(result -> {
          if (state.saved(result)) {
            state.leaveQuestion();
            @Nullable Runnable undo =
                before == null ? null : () -> put(work.intentIds().get(), before, null);
            state.say(new Notice(Notice.Kind.PACKAGE_SAVED, line.name(), undo));
            refresh();
          }
        })
        .onFailure(_ -> state.failed());
  }

  void policy(CashPolicy wanted) {
    var now = setup.get();
    if (now != null && state.ownObstacleNow(Permission.POLICY_EDIT) == null) {
      policy(wanted, now.currency(), now.policy());
    }
  }

  private void policy(CashPolicy wanted, String currency, @Nullable CashPolicy before) {
    work.here()
        .run(() -> service.policy(work.staffId(), work.intentIds().get(), currency, wanted))
        .onSuccess(result -> {
          if (state.saved(result)) {
            @Nullable Runnable undo = before == null ? null : () -> policy(before, currency, null);
            state.say(new Notice(Notice.Kind.CASH_POLICY_SET, "", undo));
            refresh();
          }
        })
        .onFailure(_ -> state.failed());
  }
}
