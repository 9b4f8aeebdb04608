package org.daybook.model.cash.explain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.value.Require;

/// One movement of a shift as it was registered, of cash or not.
///
/// @param id of the operation or row that a person is to look at
/// @param cash whether it was registered as cash; a card's sale matters, too, because it may have
///   been cash
/// @param amountMinor positive, whichever way it went
/// @param at when it was registered
public record DrawerMovement(UUID id, Kind kind, boolean cash, long amountMinor, Instant at) {
  public DrawerMovement {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(at);
    Require.that(amountMinor > 0, "a movement moves something");
  }

  /// What it adds to the cash that is expected in the drawer.
  public long expectedMinor() {
    return cash ? toDrawer(amountMinor) : 0;
  }

  /// An amount as this movement would bring it into the drawer, or take it out.
  long toDrawer(long amount) {
    return kind.comesIn ? amount : -amount;
  }

  /// What it was.
  public enum Kind {
    SALE(true),
    REFUND(false),
    PAY_IN(true),
    PAY_OUT(false),
    SAFE_DROP(false),
    BANK_DEPOSIT(false),
    TRANSFER_IN(true),
    TRANSFER_OUT(false);

    private final boolean comesIn;

    Kind(boolean comesIn) {
      this.comesIn = comesIn;
    }
  }
}
