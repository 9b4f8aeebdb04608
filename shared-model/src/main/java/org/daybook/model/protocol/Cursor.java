package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import java.util.UUID;

/// How far a replica has read one scope.
///
/// @param scope the organisation or branch
/// @param version last version read, 0 for none
/// @param tag the random tag the server stored at that version, 0 for none; an unknown tag means
///   that the server was restored
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Cursor(UUID scope, long version, long tag) {
  public Cursor {
    Objects.requireNonNull(scope);
  }
}
