package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;

/// Some rows of one table of a first load. The last chunk has no rows and the table name "end".
///
/// @param scope the scope that brings them
/// @param table wire name of the table
/// @param rows canonical bytes of each row
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LoadChunk(UUID scope, String table, List<byte[]> rows) {}
