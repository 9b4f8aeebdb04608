package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.DevicesRequest;
import org.daybook.server.devices.ManagingDevices;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /manage/v1/devices`
final class DevicesHandler implements SignedHandler {
  private final ManagingDevices devices;

  DevicesHandler(ManagingDevices devices) {
    this.devices = devices;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = Bodies.decoded(context, body, DevicesRequest.class);
    Replies.answer(context, devices.list(device.identity(), request));
  }
}
