package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Finishes a missed session because its register was kept on paper.
///
/// @param sessionId the session
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record EnterPaperRegister(UUID sessionId, String reason) implements Command {
  public EnterPaperRegister {
    Require.given(sessionId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
