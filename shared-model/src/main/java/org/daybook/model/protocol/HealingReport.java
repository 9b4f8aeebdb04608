package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;

/// A table of a replica was other than the server's and was healed. Nothing personal is in it.
/// Where all counts are 0 the rows were right and only their kept digest was not.
///
/// @param foundAt when the desk found it, by its own clock
/// @param scope the scope
/// @param table wire name of the table
/// @param missing rows that the replica did not hold
/// @param surplus rows that only the replica held
/// @param changed rows that it held otherwise
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record HealingReport(
    Instant foundAt, UUID scope, String table, long missing, long surplus, long changed) {}
