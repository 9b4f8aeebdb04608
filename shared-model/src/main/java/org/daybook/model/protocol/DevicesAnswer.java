package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The devices of the branches in which the person may manage them.
///
/// @param branches these branches
/// @param devices those that need somebody first
/// @param serverTime server time
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DevicesAnswer(List<UUID> branches, List<DeviceStanding> devices, Instant serverTime) {
  public DevicesAnswer {
    branches = List.copyOf(branches);
    devices = List.copyOf(devices);
    Objects.requireNonNull(serverTime);
  }
}
