package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Objects;

/// A code that works once, told here and never again. The server keeps its hash alone.
///
/// @param code as it is shown, such as `K7QF-29MD`
/// @param expiresAt server time
/// @param serverTime server time
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CodeAnswer(String code, Instant expiresAt, Instant serverTime) {
  public CodeAnswer {
    Objects.requireNonNull(code);
    Objects.requireNonNull(expiresAt);
    Objects.requireNonNull(serverTime);
  }

  @Override
  public String toString() {
    return "CodeAnswer[until " + expiresAt + "]";
  }
}
