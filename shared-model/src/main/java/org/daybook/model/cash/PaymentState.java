package org.daybook.model.cash;

import org.daybook.model.value.StateMachine;

/// The life cycle of a payment at a desk.
public enum PaymentState {
  COMPLETED,
  PARTLY_REFUNDED,
  REFUNDED,
  /// Taken back by whoever took it, as if it had not been: its entries are reversed.
  REVERSED;

  public static final StateMachine<PaymentState> MACHINE =
      StateMachine.of(PaymentState.class)
          .allow(COMPLETED, PARTLY_REFUNDED, REFUNDED, REVERSED)
          .allow(PARTLY_REFUNDED, PARTLY_REFUNDED, REFUNDED)
          .build();

  public boolean mayBecome(PaymentState next) {
    return MACHINE.allows(this, next);
  }
}
