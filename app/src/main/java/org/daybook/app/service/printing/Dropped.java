package org.daybook.app.service.printing;

/// What became of the wish not to print something that waited.
public enum Dropped {
  NOT_PRINTED,
  /// It went to the printer before: it is on paper, or about to be.
  SENT_BEFORE,
  /// The disk did not take the wish, so it still waits.
  NOT_KEPT
}
