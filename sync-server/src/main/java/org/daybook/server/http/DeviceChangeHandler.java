package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.DeviceChangeRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.server.devices.ManagingDevices;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /manage/v1/device`
final class DeviceChangeHandler implements SignedHandler {
  private final ManagingDevices devices;

  DeviceChangeHandler(ManagingDevices devices) {
    this.devices = devices;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = Bodies.decoded(context, body, DeviceChangeRequest.class);
    try {
      Replies.answer(context, devices.change(device.identity(), request));
    } catch (IllegalArgumentException e) {
      throw new Problem(ErrorCode.MALFORMED, "a name has at most 200 characters");
    }
  }
}
