package org.daybook.app.service.rollcall;

/// What a register says of a student beside the mark.
public enum Badge {
  /// Admitted to this session only, and not in the book before.
  GUEST,
  /// In the book, admitted to this session only.
  WALK_IN,
  /// In the book, with a seat at this session only.
  BOOKED,
  /// Has a place that is not paid yet.
  PAYMENT_PENDING,
  BIRTHDAY,
  /// Marked, but neither enrolled nor admitted.
  NOT_ON_ROSTER
}
