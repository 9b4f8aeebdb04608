package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;

/// A device's identity.
///
/// @param deviceId the device
/// @param epoch its first epoch
/// @param organisationId its organisation
/// @param branchId its branch
/// @param deviceName what people call it
/// @param serverEpoch names this life of the server's database
/// @param serverTime the server's clock
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record EnrolAnswer(
    UUID deviceId,
    int epoch,
    UUID organisationId,
    UUID branchId,
    String deviceName,
    UUID serverEpoch,
    Instant serverTime) {}
