package org.daybook.model.booking;

import org.daybook.model.value.StateMachine;

/// How a booking stands. What becomes of its price is said apart, by [BookingCharge].
public enum BookingState {
  /// The seat is kept for a while; nothing is paid.
  PENDING,
  /// The price is held in a wallet.
  LOCKED,
  /// It is paid, by cash, a package or a wallet, or owes nothing.
  PAID,
  /// The seat was given free in time, or by somebody who may.
  CANCELLED,
  /// The seat was kept long enough.
  EXPIRED,
  /// The student did not come.
  NO_SHOW;

  /// A payment that is undone at once leaves the seat as it was kept before.
  public static final StateMachine<BookingState> MACHINE =
      StateMachine.of(BookingState.class)
          .allow(PENDING, LOCKED, PAID, CANCELLED, EXPIRED, NO_SHOW)
          .allow(LOCKED, PAID, CANCELLED, NO_SHOW)
          .allow(PAID, PENDING, CANCELLED, NO_SHOW)
          .allow(EXPIRED, PAID)
          .allow(NO_SHOW, PAID)
          .build();

  public boolean mayBecome(BookingState next) {
    return MACHINE.allows(this, next);
  }

  /// Whether the student is expected, or was.
  public boolean comes() {
    return holdsSeat() || this == NO_SHOW;
  }

  /// Whether it has a seat, unless that was kept long enough.
  public boolean holdsSeat() {
    return this == PENDING || this == LOCKED || this == PAID;
  }
}
