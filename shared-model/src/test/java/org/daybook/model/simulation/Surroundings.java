package org.daybook.model.simulation;

import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.daybook.model.row.Row;

/// What every desk of a world shares.
///
/// @param known gives the one row that all share for one that is equal to it
/// @param moods chance that no scenario's step owns
record Surroundings(
    Scheduler scheduler,
    Trace trace,
    Ledger ledger,
    NewsBoard news,
    Ports ports,
    UnaryOperator<Row> known,
    RandomGenerator moods) {}
