package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;

/// Head of a first load: what will come, so that progress is exact.
///
/// @param cursors where the replica stands when all has come
/// @param counts rows per table, in the order in which they come
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LoadManifest(List<Cursor> cursors, List<TableCount> counts, Instant serverTime) {}
