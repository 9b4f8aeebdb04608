package org.daybook.model.cash.explain;

import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.explain.DrawerMovement.Kind;

/// What may have happened. Each comes to exactly the whole difference.
public sealed interface Cause {

  /// Cash came or went and nobody registered it.
  ///
  /// @param kind `SALE`, `PAY_IN`, `PAY_OUT` or `REFUND`
  record NotRegistered(Kind kind, long amountMinor) implements Cause {}

  /// Two neighbouring digits of an amount were exchanged.
  ///
  /// @param movement the one that was registered so
  /// @param meantMinor what would explain the difference
  record TransposedDigits(UUID movement, long registeredMinor, long meantMinor) implements Cause {}

  /// Registered as cash and paid otherwise or not at all, or registered otherwise and paid in cash.
  ///
  /// @param movements those of that amount, any of which it may be; never empty
  record WrongTender(List<UUID> movements, long amountMinor, boolean registeredAsCash)
      implements Cause {
    public WrongTender {
      movements = List.copyOf(movements);
    }
  }

  /// The same was registered twice.
  ///
  /// @param movements the second of each pair that looks so, the closest pair first; never empty
  record RegisteredTwice(List<UUID> movements, long amountMinor) implements Cause {
    public RegisteredTwice {
      movements = List.copyOf(movements);
    }
  }

  /// Registered as coming in when it went out, or the other way round: the difference is twice the
  /// amount.
  ///
  /// @param movements those of that amount; never empty
  record WrongDirection(List<UUID> movements, long amountMinor) implements Cause {
    public WrongDirection {
      movements = List.copyOf(movements);
    }
  }

  /// Pieces of one value were counted too often or left out.
  ///
  /// @param pieces positive when too many were counted
  record Miscounted(long denominationMinor, long pieces) implements Cause {}

  /// Cash of another desk's shift, of which nobody knew when the drawer was counted: the network
  /// was cut. No money is missing.
  ///
  /// @param amountMinor without a sign
  /// @param countedBefore whether an earlier count had found it already, and this one expected it
  ///   again; else this count found it before anybody knew of it
  record UnheardDesk(UUID shiftId, long amountMinor, boolean countedBefore) implements Cause {}
}
