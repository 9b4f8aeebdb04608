package org.daybook.model.desk;

/// How far an operation has come.
public enum OutboxState {
  /// In the journal of this desk.
  SAVED_HERE,
  /// Sent at least once, no answer yet.
  SENT,
  /// Answered; its effects wait for the pull that carries them.
  ANSWERED,
  /// Answered, and the server's rows show it.
  SETTLED
}
