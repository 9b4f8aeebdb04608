package org.daybook.app.service.settings;

import java.util.List;
import org.daybook.app.service.audit.ChangeLine;
import org.daybook.model.organisation.PolicyKey;
import org.jspecify.annotations.Nullable;

/// A policy as it stands.
///
/// @param everywhere what the organisation set, or null where the default holds
/// @param here what this desk's branch set for itself, or null where it goes with the others
/// @param changes of both, newest first
public record PolicyLine(
    PolicyKey key, @Nullable String everywhere, @Nullable String here, List<ChangeLine> changes) {
  public PolicyLine {
    changes = List.copyOf(changes);
  }

  /// What holds in the organisation.
  public String setting() {
    return everywhere == null ? key.defaultSetting() : everywhere;
  }
}
