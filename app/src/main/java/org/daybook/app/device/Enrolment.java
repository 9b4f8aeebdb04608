package org.daybook.app.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.desk.DeskIdentity;

/// What the server said when this desk was enrolled.
///
/// @param deviceId the device
/// @param epoch which of its lives
/// @param organisationId its organisation
/// @param branchId its branch
/// @param deviceName what people call it
/// @param serverEpoch the life of the server's database it was enrolled in
/// @param serverUrl where the server is
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Enrolment(
    UUID deviceId,
    int epoch,
    UUID organisationId,
    UUID branchId,
    String deviceName,
    UUID serverEpoch,
    String serverUrl) {

  public DeskIdentity identity() {
    return new DeskIdentity(deviceId, epoch, organisationId, branchId);
  }

  public Enrolment at(String newServerUrl) {
    return new Enrolment(
        deviceId, epoch, organisationId, branchId, deviceName, serverEpoch, newServerUrl);
  }
}
