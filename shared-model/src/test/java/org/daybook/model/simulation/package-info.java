/// The simulator: desks, server nodes and a network in one thread, from one seed, around the very
/// protocol logic that the real desk and the real server run. See `docs/simulator.md`.
@NullMarked
package org.daybook.model.simulation;

import org.jspecify.annotations.NullMarked;
