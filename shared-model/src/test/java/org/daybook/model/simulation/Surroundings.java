package org.daybook.model.simulation;

import java.util.random.RandomGenerator;

/// What every desk of a world shares.
///
/// @param moods chance that no scenario's step owns
record Surroundings(
    Scheduler scheduler,
    Trace trace,
    Ledger ledger,
    NewsBoard news,
    Ports ports,
    RandomGenerator moods) {}
