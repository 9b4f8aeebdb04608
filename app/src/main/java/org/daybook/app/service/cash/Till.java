package org.daybook.app.service.cash;

import java.util.List;
import java.util.Set;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// How the cash desk stands.
///
/// @param currency ISO 4217 code of the organisation's currency
/// @param allowed what the person at the desk may do about cash
/// @param cashboxes those on which a shift may be opened, by name
/// @param shift this desk's open shift, or null
/// @param payments taken in it at this desk, newest first
/// @param nextReceipt what the next receipt is going to be called
/// @param dayClosed whether today was closed already: nothing can be taken any more
public record Till(
    String currency,
    Set<Permission> allowed,
    List<CashboxLine> cashboxes,
    @Nullable DeskShift shift,
    List<TakenPayment> payments,
    String nextReceipt,
    boolean dayClosed) {
  public Till {
    allowed = Set.copyOf(allowed);
    cashboxes = List.copyOf(cashboxes);
    payments = List.copyOf(payments);
  }

  public boolean may(Permission permission) {
    return allowed.contains(permission);
  }
}
