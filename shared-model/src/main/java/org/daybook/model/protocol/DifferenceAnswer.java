package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The server's rows wherever a replica holds others.
///
/// @param through up to which id the answer goes: before the end of what was asked where the rows
///   are many; whoever asked goes on behind it
/// @param ranges those that differ, ascending; a range may end where the answer does
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DifferenceAnswer(UUID through, List<RangeRows> ranges, Instant serverTime) {
  public DifferenceAnswer {
    ranges = List.copyOf(ranges);
  }
}
