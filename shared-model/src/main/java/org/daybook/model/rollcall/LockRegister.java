package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Locks a submitted or reopened register.
///
/// @param sessionId the session
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LockRegister(UUID sessionId) implements Command {
  public LockRegister {
    Require.given(sessionId);
  }
}
