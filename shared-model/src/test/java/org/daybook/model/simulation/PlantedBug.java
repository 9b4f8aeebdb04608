package org.daybook.model.simulation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// A deliberate bug, of a kind that has hurt others.
///
/// @param name in tables
/// @param what goes wrong, as one clause
/// @param among the kinds of faults among which it shows itself soon; none for any
/// @param firstSeed where to begin to look
/// @param ports plant it; made anew for each run
record PlantedBug(
    String name, String what, Set<Fault> among, long firstSeed, Supplier<Ports> ports) {
  PlantedBug(String name, String what, Supplier<Ports> ports) {
    this(name, what, Set.of(), 1, ports);
  }

  /// The same among faults of some kinds only.
  PlantedBug among(Fault first, Fault... others) {
    return new PlantedBug(name, what, EnumSet.of(first, others), firstSeed, ports);
  }

  /// The same, looked for from a seed on: those before are known to show nothing.
  PlantedBug from(long seed) {
    return new PlantedBug(name, what, among, seed, ports);
  }
}
