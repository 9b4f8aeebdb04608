package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a desk stands, as it says itself; answered without a body. It holds nothing personal, and
/// the server decides nothing by it: it is kept to be shown. Moments are the server's clock's as
/// the desk believes it to be.
///
/// @param protocol the client's protocol version
/// @param program the version of the desk's program, at most 40 characters
/// @param waiting operations without an answer
/// @param oldestAt when the oldest of them was captured, or null where none waits
/// @param pulledAt when the desk last applied a pull, or null
/// @param stuck why it is stuck, the code of the first cause, at most 40 characters, or null
/// @param stuckSince since when, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record HealthReport(
    int protocol,
    String program,
    int waiting,
    @Nullable Instant oldestAt,
    @Nullable Instant pulledAt,
    @Nullable String stuck,
    @Nullable Instant stuckSince) {
  private static final int LONGEST_TEXT = 40;

  public HealthReport {
    Objects.requireNonNull(program);
    if (waiting < 0 || program.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a backlog is not negative, and a version is short");
    }
    if (stuck != null && !stuck.matches("[A-Z_]{1,40}")) {
      throw new IllegalArgumentException("a cause is told by its code");
    }
  }
}
