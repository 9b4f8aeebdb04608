package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Ends a count: says why there is a difference, where it is more than a branch tolerates.
///
/// @param countId the count
/// @param reason why, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CloseCount(UUID countId, @Nullable String reason) implements Command {
  public CloseCount {
    Require.given(countId);
    reason = Require.optionalText(reason, Require.REASON, "a reason");
  }
}
