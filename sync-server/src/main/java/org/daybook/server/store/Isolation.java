package org.daybook.server.store;

/// What a transaction sees of others.
public enum Isolation {
  /// Each statement sees what was committed before it; the locks of scopes order the writers.
  LOCKING,
  /// One state for the whole transaction, and no writing.
  SNAPSHOT
}
