package org.daybook.model.desk;

import java.util.Optional;
import org.daybook.model.row.Row;

/// A row of a load that waits to take the place of what the replica shows.
///
/// @param ref which row
/// @param row how it is; empty when the replica holds it like that already
public record StagedRow(RowRef ref, Optional<Row> row) {}
