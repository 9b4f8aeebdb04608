package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Declares that a session did not take place as far as any desk knows.
///
/// @param sessionId the session
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DeclareMissed(UUID sessionId) implements Command {
  public DeclareMissed {
    Require.given(sessionId);
  }
}
