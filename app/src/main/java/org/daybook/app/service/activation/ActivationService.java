package org.daybook.app.service.activation;

import org.daybook.app.device.DeviceFile;
import org.daybook.app.device.Enrolment;
import org.daybook.app.sync.ServerClock;
import org.daybook.app.sync.ServerConnection;
import org.daybook.app.sync.ServerRefusedException;
import org.daybook.app.sync.ServerUnreachableException;
import org.daybook.app.sync.SyncClient;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/// Enrols this desk with a manager's activation code.
public final class ActivationService {
  private final DeviceFile device;
  private final ServerClock serverClock;
  private final boolean plainHttp;

  /// @param plainHttp whether secrets may go to another machine without encryption
  public ActivationService(DeviceFile device, ServerClock serverClock, boolean plainHttp) {
    this.device = device;
    this.serverClock = serverClock;
    this.plainHttp = plainHttp;
  }

  public boolean activated() {
    return device.enrolment().isPresent();
  }

  /// The desk's keys are on disk before the server hears of them, so that a spent code always
  /// belongs to keys that exist.
  ///
  /// @param deviceName what people will call the desk, or null for the name the manager gave
  /// @throws IllegalStateException when the desk is enrolled already
  public ActivationResult activate(String serverUrl, String code, @Nullable String deviceName) {
    if (activated()) {
      throw new IllegalStateException("this desk is enrolled");
    }
    var request =
        new EnrolRequest(Protocol.VERSION, code.strip(), deviceName, device.keys().publicKey());
    try (var connection = new ServerConnection(serverUrl, serverClock, plainHttp)) {
      if (!connection.mayCarrySecrets()) {
        return new ActivationResult.NotEncrypted();
      }
      var answer = SyncClient.enrol(connection, request);
      device.enrolled(
          new Enrolment(
              answer.deviceId(),
              answer.epoch(),
              answer.organisationId(),
              answer.branchId(),
              answer.deviceName(),
              answer.serverEpoch(),
              connection.serverUrl()));
      return new ActivationResult.Activated(answer.deviceName());
    } catch (ServerRefusedException e) {
      return new ActivationResult.Refused(e.answer().code());
    } catch (ServerUnreachableException e) {
      return new ActivationResult.NoServer();
    } catch (IllegalArgumentException e) {
      return new ActivationResult.NoAddress();
    }
  }
}
