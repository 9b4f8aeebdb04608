package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Tells the server what it lost when its database was put back.
///
/// @param protocol the client's version
/// @param life the life of the database that had these rows
/// @param rows at most [Protocol#MAX_LOST_ROWS]
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LostRowsRequest(int protocol, UUID life, List<LostRow> rows) {
  public LostRowsRequest {
    Objects.requireNonNull(life);
    rows = List.copyOf(rows);
  }
}
