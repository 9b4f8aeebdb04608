package org.daybook.server.centre;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.jspecify.annotations.Nullable;

/// A command that the centre's own device issues.
///
/// @param branchId the branch it is for; the organisation's id where it is for no branch
/// @param command what
/// @param actorId the staff member on whose behalf, or null for the centre itself
/// @param capturedAt when it happened, or null for now
public record CentreCommand(
    UUID branchId, Command command, @Nullable UUID actorId, @Nullable Instant capturedAt) {

  public static CentreCommand at(UUID branchId, Command command) {
    return new CentreCommand(branchId, command, null, null);
  }
}
