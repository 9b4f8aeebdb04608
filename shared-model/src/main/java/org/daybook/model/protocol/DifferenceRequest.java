package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks in which ranges of a table the server holds other rows. Answered by [DifferenceAnswer].
///
/// @param protocol the client's protocol version
/// @param scope one of the device's scopes
/// @param table wire name of the table
/// @param after the id before the first range; null for the beginning
/// @param ranges what the replica holds, one range behind the other, at most
///   [Protocol#MAX_DIFFERENCE_RANGES]
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DifferenceRequest(
    int protocol, UUID scope, String table, @Nullable UUID after, List<RangeDigest> ranges) {
  public DifferenceRequest {
    ranges = List.copyOf(ranges);
  }
}
