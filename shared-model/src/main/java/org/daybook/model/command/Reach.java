package org.daybook.model.command;

/// Which scope a command writes, so that a push can lock scopes before it reads facts.
public enum Reach {
  BRANCH,
  ORGANISATION,
  /// The branch's rows, and an entry beside what all branches share.
  BOTH
}
