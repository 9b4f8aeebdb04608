package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// How far a first load had come when it broke off: after which row it goes on.
///
/// @param plan of the manifest
/// @param day of the manifest
/// @param part of the last chunk that came whole
/// @param after the last row of that chunk
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LoadPoint(long plan, LocalDate day, int part, UUID after) {
  public LoadPoint {
    Objects.requireNonNull(day);
    Objects.requireNonNull(after);
  }
}
