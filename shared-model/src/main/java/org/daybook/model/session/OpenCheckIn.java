package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Opens check-in for a session.
///
/// @param sessionId the session
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record OpenCheckIn(UUID sessionId) implements Command {
  public OpenCheckIn {
    Require.given(sessionId);
  }
}
