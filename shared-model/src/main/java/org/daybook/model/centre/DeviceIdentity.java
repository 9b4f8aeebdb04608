package org.daybook.model.centre;

import java.util.UUID;
import org.daybook.model.device.DeviceState;

/// Who a request comes from, as the server knows the device and not as the request says.
///
/// @param id the device
/// @param organisationId its organisation
/// @param branchId its branch; with the organisation its whole set of scopes
/// @param epoch its present epoch
/// @param state whether it may read
public record DeviceIdentity(
    UUID id, UUID organisationId, UUID branchId, int epoch, DeviceState state) {}
