package org.daybook.app.service.devices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.audit.ChangeLine;
import org.daybook.model.device.DeviceState;
import org.jspecify.annotations.Nullable;

/// A device as the list shows it.
///
/// @param branch the branch's name
/// @param here whether it is this very desk
/// @param reason why it is out of service, or null
/// @param told what the server knows of it, or null while only this desk's own rows are known
/// @param changes who brought it in, renamed it, took it out of service; newest first
public record DeviceLine(
    UUID deviceId,
    UUID branchId,
    String name,
    String branch,
    boolean here,
    DeviceState state,
    @Nullable String reason,
    Instant enrolledAt,
    @Nullable Told told,
    List<ChangeLine> changes) {
  public DeviceLine {
    changes = List.copyOf(changes);
  }

  /// What the server knows.
  ///
  /// @param seenAt null where it never came back after its enrolment
  /// @param waiting operations it says it owes, or null where it said nothing
  /// @param oldestAt when it captured the oldest of them, or null
  /// @param program the version of its program, or null
  /// @param ailments what is wrong, the worst first, by the server's names
  public record Told(
      @Nullable Instant seenAt,
      @Nullable Integer waiting,
      @Nullable Instant oldestAt,
      @Nullable String program,
      List<String> ailments) {
    public Told {
      ailments = List.copyOf(ailments);
    }
  }
}
