package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that the server holds of a table between two ids.
///
/// @param after the id before the range; null for the beginning
/// @param through the range's last id
/// @param rows canonical bytes of each row, ascending by their ids' bytes
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RangeRows(@Nullable UUID after, UUID through, List<byte[]> rows) {
  public RangeRows {
    rows = List.copyOf(rows);
  }
}
