package org.daybook.app.service.cash;

import java.util.List;
import org.daybook.app.service.audit.ChangeLine;
import org.daybook.model.cash.CashPolicy;

/// What a branch has set up before it takes cash.
///
/// @param currency ISO 4217 code of the organisation's currency
/// @param cashboxes those in use first, each by name
/// @param prices of courses that have cohorts here, each with its cohorts after it
/// @param packages of lessons, those that are sold first, each by name
/// @param changes of the policy, newest first
public record CashSetup(
    String currency,
    List<CashboxLine> cashboxes,
    List<PriceLine> prices,
    List<PackageLine> packages,
    CashPolicy policy,
    List<ChangeLine> changes) {
  public CashSetup {
    cashboxes = List.copyOf(cashboxes);
    prices = List.copyOf(prices);
    packages = List.copyOf(packages);
    changes = List.copyOf(changes);
  }
}
