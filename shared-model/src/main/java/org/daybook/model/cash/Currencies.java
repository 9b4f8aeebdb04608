package org.daybook.model.cash;

import org.daybook.model.command.Context;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.row.Facts;

/// Whether an amount is in the organisation's one currency.
public final class Currencies {
  private Currencies() {}

  /// Where the organisation itself is not known there is nothing to compare with.
  public static boolean holds(String currency, Context context, Facts facts) {
    return facts
        .find(Organisation.TABLE, context.organisationId())
        .map(organisation -> organisation.currency().equals(currency))
        .orElse(true);
  }
}
