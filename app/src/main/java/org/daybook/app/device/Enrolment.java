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

  Enrolment in(int newEpoch) {
    return new Enrolment(
        deviceId, newEpoch, organisationId, branchId, deviceName, serverEpoch, serverUrl);
  }

  /// What people call this desk; a copy that goes on with an identity of its own is told apart.
  public String shownName() {
    return epoch == 1 ? deviceName : deviceName + "\u00b7" + epoch;
  }

  public Enrolment at(String newServerUrl) {
    return new Enrolment(
        deviceId, epoch, organisationId, branchId, deviceName, serverEpoch, newServerUrl);
  }
}
