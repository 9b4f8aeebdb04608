package org.daybook.app.service.closing;

import java.util.List;
import java.util.UUID;
import org.daybook.model.money.CurrencyRules;

/// What is needed to count a cashbox, and nothing that could be compared with.
///
/// @param cashbox its name
/// @param currency whose notes and coins are counted
/// @param shifts those that no count has covered whole, the oldest first
public record CountSheet(
    UUID cashboxId, String cashbox, CurrencyRules currency, List<ShiftLine> shifts) {
  public CountSheet {
    shifts = List.copyOf(shifts);
  }
}
