package org.daybook.model.booking;

/// Why somebody has a seat at one session.
public enum BookingKind {
  /// Somebody who comes now and then books ahead.
  STANDARD,
  /// Somebody came without a booking and paid.
  DROP_IN,
  /// Somebody has a first look; nothing is asked for it.
  TRIAL,
  /// Somebody makes up for a session that was missed; nothing is asked for it.
  MAKEUP;

  /// Whether it has a price at all.
  public boolean costs() {
    return this == STANDARD || this == DROP_IN;
  }
}
