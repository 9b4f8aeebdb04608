package org.daybook.model.desk.sync;

/// The two ways, planned apart so that neither waits for the other.
public enum Direction {
  UP,
  DOWN
}
