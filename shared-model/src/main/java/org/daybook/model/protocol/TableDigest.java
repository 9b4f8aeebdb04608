package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;

/// The state of one table in one scope.
///
/// @param scope the scope
/// @param table wire name of the table
/// @param rows how many rows
/// @param digest sum of the rows' hashes; see [RowDigest]
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record TableDigest(UUID scope, String table, long rows, byte[] digest) {}
