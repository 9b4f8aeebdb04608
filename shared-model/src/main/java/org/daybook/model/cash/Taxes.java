package org.daybook.model.cash;

import java.util.List;
import org.daybook.model.command.Context;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.Leg;
import org.daybook.model.money.TaxedAmount;

/// How taxed amounts stand in the ledger.
public final class Taxes {
  private Taxes() {}

  /// What is earned and what is owed to the tax office: credits.
  public static List<Leg> earned(TaxedAmount amount, Account income, Context context) {
    return List.of(income.by(-amount.netMinor()), tax(context).by(-amount.taxMinor()));
  }

  /// The same taken back.
  static List<Leg> credited(TaxedAmount amount, Account income, Context context) {
    return List.of(income.by(amount.netMinor()), tax(context).by(amount.taxMinor()));
  }

  private static Account tax(Context context) {
    return new Account(AccountKind.TAX, context.branchId());
  }
}
