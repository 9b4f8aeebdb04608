package org.daybook.app.service.attention;

/// What can be done about an item besides choosing one of two sides, or saying that it needs
/// nothing more. Each is offered only where the rules would let it hold.
public enum Remedy {
  /// Give the session the plan that was refused because another had been made meanwhile.
  MOVE_AFTER_ALL,
  /// Let a cancelled session take place after all.
  REINSTATE,
  /// Do the same again: it would be accepted now.
  SEND_AGAIN
}
