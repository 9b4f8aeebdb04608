package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;

/// How many rows of a table a first load brings.
///
/// @param table wire name of the table
/// @param rows how many
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record TableCount(String table, long rows) {}
