package org.daybook.model.cash.explain;

import java.util.Objects;

/// A cause with its weight beside the others.
///
/// @param weight points, comparable among the proposals for one difference; no probability
public record Proposal(Cause cause, int weight) {
  public Proposal {
    Objects.requireNonNull(cause);
  }
}
