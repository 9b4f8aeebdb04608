package org.daybook.model.simulation;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.daybook.model.row.Row;

/// What every desk of a world shares.
///
/// @param life names the one in which the server's database is now
/// @param known gives the one row that all share for one that is equal to it
/// @param moods chance that no scenario's step owns
record Surroundings(
    Scheduler scheduler,
    Trace trace,
    Ledger ledger,
    NewsBoard news,
    Ports ports,
    Supplier<UUID> life,
    UnaryOperator<Row> known,
    RandomGenerator moods) {}
