package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.device.DeviceState;
import org.jspecify.annotations.Nullable;

/// How one device is, as far as the server knows. What the device says of itself is shown and
/// nothing is decided by it.
///
/// @param deviceId the device
/// @param branchId where it stands
/// @param name what people call it
/// @param state whether it may talk to the server
/// @param reason why it is out of service, or null
/// @param enrolledAt server time
/// @param seenAt its last request, or null where it never came back after its enrolment
/// @param waiting how many operations it says it still owes, or null where it said nothing
/// @param oldestAt when it captured the oldest of them, as it says, or null
/// @param program the version of its program, as it says, or null
/// @param ailments what is wrong with it, the worst first, by names that a client may not know
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DeviceStanding(
    UUID deviceId,
    UUID branchId,
    String name,
    DeviceState state,
    @Nullable String reason,
    Instant enrolledAt,
    @Nullable Instant seenAt,
    @Nullable Integer waiting,
    @Nullable Instant oldestAt,
    @Nullable String program,
    List<String> ailments) {
  public DeviceStanding {
    Objects.requireNonNull(deviceId);
    Objects.requireNonNull(branchId);
    Objects.requireNonNull(name);
    Objects.requireNonNull(state);
    Objects.requireNonNull(enrolledAt);
    ailments = List.copyOf(ailments);
  }
}
