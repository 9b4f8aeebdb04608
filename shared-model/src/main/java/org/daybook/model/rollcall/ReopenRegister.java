package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Reopens a locked register.
///
/// @param sessionId the session
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReopenRegister(UUID sessionId, String reason) implements Command {
  public ReopenRegister {
    Require.given(sessionId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
