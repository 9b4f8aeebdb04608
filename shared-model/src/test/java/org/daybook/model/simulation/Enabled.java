package org.daybook.model.simulation;

import java.util.List;
import java.util.Set;

/// The faults that scenarios are drawn from: all that the product handles.
final class Enabled {
  static final List<Fault> FAULTS = List.of(Fault.values());

  private Enabled() {}

  /// Whether the product handles a fault in a scenario that has those others: a revoked desk is not
  /// told that the server has lost what it answered.
  static boolean together(Fault fault, Set<Fault> others) {
    return switch (fault) {
      case REVOKE -> !others.contains(Fault.SERVER_RESTORED);
      case SERVER_RESTORED -> !others.contains(Fault.REVOKE);
      default -> true;
    };
  }
}
