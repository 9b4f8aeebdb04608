package org.daybook.app.ui.cash;

import java.util.ArrayList;
import java.util.List;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Tender;
import org.daybook.model.money.CurrencyRules;
import org.jspecify.annotations.Nullable;

/// What a sale comes to with what is typed.
///
/// @param dueMinor the sum of what is chosen, as cash pays it where it is paid in cash
/// @param items what is going to be paid, each with its amount; the last ones shortened where less
///   than all is given
/// @param takenMinor what stays at the centre
/// @param receivedMinor what is handed over
/// @param changeMinor what goes back
/// @param wrong what is wrong with the amount that is typed, or null
record Reckoning(
    long dueMinor,
    List<DueItem> items,
    long takenMinor,
    long receivedMinor,
    long changeMinor,
    Reckoning.@Nullable Wrong wrong) {
  Reckoning {
    items = List.copyOf(items);
  }

  /// Why nothing can be taken.
  enum Wrong {
    NOT_AN_AMOUNT,
    /// No coins and notes come to that.
    NO_CASH,
    /// A package of lessons is paid whole or not at all.
    PACKAGE_IN_PART,
    /// More than is due, and a terminal gives no change.
    TOO_MUCH
  }

  static final Reckoning NOTHING = new Reckoning(0, List.of(), 0, 0, 0, null);

  boolean isPart() {
    return takenMinor < dueMinor;
  }

  /// @param chosen what is to be paid
  /// @param received what was handed over, as somebody typed it; nothing typed is the exact sum
  static Reckoning of(
      List<DueItem> chosen, Tender tender, TypedMoney received, CurrencyRules currency) {
    long total = chosen.stream().mapToLong(DueItem::amountMinor).reduce(0, Math::addExact);
    boolean cash = tender == Tender.CASH;
    long due = cash ? currency.cash().rounded(total) : total;
    return switch (received) {
      case TypedMoney.Wrong(var why) ->
          why == TypedMoney.Why.EMPTY
              ? new Reckoning(due, chosen, due, due, 0, null)
              : wrong(due, chosen, Wrong.NOT_AN_AMOUNT);
      case TypedMoney.Amount(var amount) -> given(chosen, due, amount, cash, currency);
    };
  }

  private static Reckoning given(
      List<DueItem> chosen, long due, long amount, boolean cash, CurrencyRules currency) {
    if (amount >= due) {
      return cash || amount == due
          ? new Reckoning(due, chosen, due, amount, amount - due, null)
          : wrong(due, chosen, Wrong.TOO_MUCH);
    }
    if (amount == 0) {
      return wrong(due, chosen, Wrong.NOT_AN_AMOUNT);
    }
    if (cash && !currency.cash().pays(amount)) {
      return wrong(due, chosen, Wrong.NO_CASH);
    }
    var part = part(chosen, amount);
    return hasPackageInPart(part, chosen)
        ? wrong(due, chosen, Wrong.PACKAGE_IN_PART)
        : new Reckoning(due, part, amount, amount, 0, null);
  }

  private static Reckoning wrong(long due, List<DueItem> chosen, Wrong why) {
    return new Reckoning(due, chosen, due, 0, 0, why);
  }

  private static boolean hasPackageInPart(List<DueItem> part, List<DueItem> chosen) {
    var last = part.getLast();
    return last.purpose() == PaymentPurpose.PACKAGE && !chosen.contains(last);
  }

  /// The first ones whole, as far as it goes.
  private static List<DueItem> part(List<DueItem> chosen, long amount) {
    var items = new ArrayList<DueItem>();
    long left = amount;
    for (var item : chosen) {
      long part = Math.min(left, item.amountMinor());
      left -= part;
      if (part > 0) {
        items.add(item.of(part));
      }
    }
    return items;
  }
}
