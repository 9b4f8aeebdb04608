package org.daybook.app.service.approval;

import java.util.UUID;
import org.daybook.app.service.approval.ApprovalResult.Obstacle;
import org.jspecify.annotations.Nullable;

/// Somebody who may allow something at this branch.
///
/// @param obstacle what keeps her from doing so with her PIN at this desk now, or null
public record Approver(UUID staffId, String name, @Nullable Obstacle obstacle) {

  /// Whether her PIN is all that is needed.
  public boolean ready() {
    return obstacle == null;
  }
}
