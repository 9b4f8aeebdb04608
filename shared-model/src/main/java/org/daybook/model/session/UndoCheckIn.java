package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Takes check-in back while nothing was marked.
///
/// @param sessionId the session
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record UndoCheckIn(UUID sessionId) implements Command {
  public UndoCheckIn {
    Require.given(sessionId);
  }
}
