package org.daybook.app.service.settings;

import java.util.List;
import java.util.UUID;
import org.daybook.app.service.audit.ChangeLine;
import org.jspecify.annotations.Nullable;

/// A branch as it stands.
///
/// @param shortCode prefix of codes
/// @param timeZone IANA zone
/// @param sourcedId identifier in another system, or null
/// @param here whether this desk stands there
/// @param changes newest first
public record BranchLine(
    UUID branchId,
    String name,
    String shortCode,
    String timeZone,
    @Nullable String sourcedId,
    boolean here,
    List<ChangeLine> changes) {
  public BranchLine {
    changes = List.copyOf(changes);
  }
}
