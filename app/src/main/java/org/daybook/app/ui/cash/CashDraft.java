package org.daybook.app.ui.cash;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.StudentAccount;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Tender;

/// Keeps across a crash the sale that is half typed. It goes on under the same intent, so money
/// that was taken already is not taken again.
public final class CashDraft {
  private static final String STUDENT = "student";
  private static final String TENDER = "tender";
  private static final String RECEIVED = "received";
  private static final String REFERENCE = "reference";
  private static final String LEFT_OUT = "leftOut";
  private static final String ADDED = "added";
  private static final String ON_ACCOUNT = "onAccount";
  private static final String WALLET = "wallet";

  private final CashViewModel desk;
  private final SaleViewModel sale;
  private final DraftSlot slot;
  private Map<String, String> kept = Map.of();
  private boolean restoring;

  public CashDraft(CashViewModel desk, SaleViewModel sale, DraftSlot slot) {
    this.desk = desk;
    this.sale = sale;
    this.slot = slot;
    sale.accountProperty().subscribe((was, is) -> keep());
    sale.tenderProperty().subscribe((was, is) -> keep());
    sale.receivedProperty().subscribe((was, is) -> keep());
    sale.referenceProperty().subscribe((was, is) -> keep());
    ListChangeListener<SaleLine> changed = _ -> keep();
    sale.lines().addListener(changed);
  }

  /// Goes on where a draft was left.
  ///
  /// @param saved whether its money was taken before the desk ended
  public void restore(UUID intentId, Map<String, String> fields, boolean saved) {
    kept = Map.copyOf(fields);
    if (saved) {
      drop();
      desk.say(new CashNotice(CashNotice.Kind.TAKEN_BEFORE, ""));
      return;
    }
    restoring = true;
    sale.read(
        UUID.fromString(fields.getOrDefault(STUDENT, "")),
        account -> {
          sale.goOn(intentId);
          fill(account, fields);
          restoring = false;
          keep();
        },
        () -> restoring = false);
  }

  private void fill(StudentAccount account, Map<String, String> fields) {
    var leftOut = List.of(fields.getOrDefault(LEFT_OUT, "").split(" ", -1));
    var added = List.of(fields.getOrDefault(ADDED, "").split(" ", -1));
    account.due().stream()
        .filter(it -> leftOut.contains(name(it)))
        .forEach(it -> sale.include(it, false));
    Stream.concat(account.offered().stream(), account.sold().stream())
        .filter(it -> added.contains(name(it)))
        .forEach(sale::add);
    var onAccount = fields.getOrDefault(ON_ACCOUNT, "");
    if (!onAccount.isEmpty()) {
      // What is owed on account anyway is in the sum that was kept.
      long due =
          account.due().stream()
              .filter(it -> it.purpose() == PaymentPurpose.ON_ACCOUNT)
              .mapToLong(DueItem::amountMinor)
              .sum();
      sale.add(DueItem.onAccount(Math.max(1, Long.parseLong(onAccount) - due)));
    }
    var wallet = fields.getOrDefault(WALLET, "");
    if (!wallet.isEmpty()) {
      sale.add(DueItem.wallet(account.studentId(), account.name(), Long.parseLong(wallet)));
    }
    sale.tenderProperty().set(Tender.valueOf(fields.getOrDefault(TENDER, Tender.CASH.name())));
    sale.receivedProperty().set(fields.getOrDefault(RECEIVED, ""));
    sale.referenceProperty().set(fields.getOrDefault(REFERENCE, ""));
  }

  private void keep() {
    var account = sale.accountProperty().get();
    if (restoring) {
      return;
    }
    if (account == null) {
      drop();
      return;
    }
    var fields = fields(account);
    if (!fields.equals(kept)) {
      kept = Map.copyOf(fields);
      slot.keep(sale.intentId(), fields);
    }
  }

  private Map<String, String> fields(StudentAccount account) {
    var fields = new HashMap<String, String>();
    fields.put(STUDENT, account.studentId().toString());
    fields.put(TENDER, sale.tenderProperty().get().name());
    fields.put(RECEIVED, sale.receivedProperty().get());
    fields.put(REFERENCE, sale.referenceProperty().get());
    fields.put(
        LEFT_OUT,
        sale.lines().stream()
            .filter(it -> !it.included())
            .map(it -> name(it.item()))
            .collect(Collectors.joining(" ")));
    fields.put(
        ADDED,
        sale.lines().stream()
            .filter(it -> it.added() && !it.item().isAnySum())
            .map(it -> name(it.item()))
            .collect(Collectors.joining(" ")));
    keepSum(fields, ON_ACCOUNT, PaymentPurpose.ON_ACCOUNT);
    keepSum(fields, WALLET, PaymentPurpose.WALLET);
    return fields;
  }

  private void keepSum(Map<String, String> fields, String name, PaymentPurpose purpose) {
    sale.lines().stream()
        .filter(it -> it.added() && it.item().purpose() == purpose)
        .findFirst()
        .ifPresent(it -> fields.put(name, Long.toString(it.item().amountMinor())));
  }

  private static String name(DueItem item) {
    return item.purpose() + ":" + item.subjectId();
  }

  private void drop() {
    if (!kept.isEmpty()) {
      kept = Map.of();
      slot.drop();
    }
  }
}
