package org.daybook.model.simulation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The faults that scenarios are drawn from: those that the product handles.
final class Enabled {
  /// What the product does not handle yet.
  private static final Set<Fault> NOT_YET = EnumSet.of(Fault.DEVICE_RESTORED, Fault.DEVICE_CLONED);

  static final List<Fault> FAULTS =
      Arrays.stream(Fault.values()).filter(it -> !NOT_YET.contains(it)).toList();

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
