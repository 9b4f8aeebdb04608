package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;

/// Head of a first load: what will come, so that progress is exact.
///
/// @param cursors where the replica stands when all has come
/// @param counts rows per table, in the order in which they come. A table may come twice: first
///   what today's roll call needs of it, later the rest. Everything before the first table that
///   comes again is today's.
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LoadManifest(List<Cursor> cursors, List<TableCount> counts, Instant serverTime) {}
