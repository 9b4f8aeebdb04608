package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Objects;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Whether a change was made. Its rows come by the next pull.
///
/// @param refusal why not, or null where it was
/// @param serverTime server time
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ChangeAnswer(@Nullable Reason refusal, Instant serverTime) {
  public ChangeAnswer {
    Objects.requireNonNull(serverTime);
  }
}
