package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Opens a register again that its author submitted.
///
/// @param sessionId the session
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record TakeBackRegister(UUID sessionId) implements Command {
  public TakeBackRegister {
    Require.given(sessionId);
  }
}
