package org.daybook.server.health;

/// Why a desk is on the list of those that fail, the worst first.
public enum Ailment {
  /// The server refuses its pushes: its work does not arrive.
  PUSHES_REFUSED,
  /// It was taken out of service and still holds what it did not send.
  REVOKED_UNSENT,
  /// It is answered, and yet no rows reach it: its canary is late.
  CANARY_LATE,
  /// It says that something else is wrong.
  STUCK,
  /// The server refuses its pulls.
  PULLS_REFUSED,
  /// Something it captured waits for long.
  BACKLOG_OLD,
  /// It is in contact and does not get on with what the server sends.
  BEHIND,
  /// It enrolled and never came back.
  NEVER_SEEN,
  /// It was not heard of for long.
  SILENT
}
