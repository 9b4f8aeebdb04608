package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.device.DeviceState;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// Whether a device may read.
final class Readers {
  private Readers() {}

  static void admit(KnownDevice device) {
    if (device.identity().state() != DeviceState.ACTIVE) {
      throw new Problem(ErrorCode.REVOKED, "the device is out of service");
    }
  }

  /// The same for an endpoint whose body is a pull's, of which only the protocol counts. Returns
  /// that.
  static int admit(Context context, KnownDevice device, byte[] body) {
    int protocol = Protocol.OLDEST_ACCEPTED;
    if (body.length > 0) {
      protocol = Pulls.read(context, body).protocol();
      if (!Protocol.accepts(protocol)) {
        throw new Problem(ErrorCode.UPGRADE_REQUIRED, "the protocol version is not accepted");
      }
    }
    admit(device);
    return protocol;
  }
}
