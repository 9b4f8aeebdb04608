package org.daybook.server.api;

import java.util.UUID;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// What a student wants done.
public sealed interface Wish {

  /// A seat at a session.
  record Seat(UUID sessionId) implements Wish {
    public Seat {
      Require.given(sessionId);
    }
  }

  /// A seat given free; which one is in the path.
  record Cancellation(UUID enrollmentId, @Nullable String reason) implements Wish {
    public Cancellation {
      reason = Require.optionalText(reason, Require.REASON, "a reason");
    }
  }

  /// A package, at the price that the student saw.
  record Purchase(UUID packageId, MoneyAnswer price) implements Wish {
    public Purchase {
      Require.given(packageId, price);
      Require.currency(price.currency());
      Require.amount(1, price.amountMinor(), "a price");
    }
  }
}
