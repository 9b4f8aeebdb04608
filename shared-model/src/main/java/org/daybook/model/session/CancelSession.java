package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Cancels a session; one that is under way needs its own permission.
///
/// @param sessionId the session
/// @param reason why
/// @param seen the plan that its author saw, or null where nobody looked at one, as in imports and
///   in version 1
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CancelSession(UUID sessionId, String reason, @Nullable SessionPlan seen)
    implements Command {
  public CancelSession {
    Require.given(sessionId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }

  /// By somebody who saw no plan.
  public static CancelSession unseen(UUID sessionId, String reason) {
    return new CancelSession(sessionId, reason, null);
  }
}
