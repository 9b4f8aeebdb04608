package org.daybook.model.approval;

import java.util.UUID;
import org.daybook.model.command.Context;

/// Where something is allowed, and who asks for it.
///
/// @param deviceId the desk at which the PIN is typed
/// @param authorId who does what is allowed
public record ApprovalScene(UUID organisationId, UUID branchId, UUID deviceId, UUID authorId) {

  static ApprovalScene of(Context context) {
    return new ApprovalScene(
        context.organisationId(), context.branchId(), context.deviceId(), context.actorId());
  }
}
