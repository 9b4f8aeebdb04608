package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;

/// What a replica holds of a table between two ids.
///
/// @param through the range's last id; the first is the one behind the range before
/// @param rows how many rows
/// @param digest sum of their hashes; see [RowDigest]
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RangeDigest(UUID through, long rows, byte[] digest) {}
