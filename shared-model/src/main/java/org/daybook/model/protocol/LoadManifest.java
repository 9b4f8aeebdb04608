package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// Head of a first load: what will come, so that progress is exact and an end that came too early
/// is seen.
///
/// @param cursors where the replica stands when all has come; those of the load that goes on
/// @param counts rows per part, in the order in which the parts come. A table may come twice: first
///   what today's roll call needs of it, later the rest. Everything before the first table that
///   comes again is today's. Parts that came before the load broke off have no rows any more.
/// @param serverTime the server's clock
/// @param plan names the way in which the rows are divided into parts
/// @param day the branch's day for which the parts were made
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LoadManifest(
    List<Cursor> cursors, List<TableCount> counts, Instant serverTime, long plan, LocalDate day) {
  public LoadManifest {
    cursors = List.copyOf(cursors);
    counts = List.copyOf(counts);
    Objects.requireNonNull(serverTime);
    Objects.requireNonNull(day);
  }
}
