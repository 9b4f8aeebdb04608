package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.ActivationRequest;
import org.daybook.server.devices.ManagingDevices;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /manage/v1/activation`
final class ActivationHandler implements SignedHandler {
  private final ManagingDevices devices;
  private final RateLimits limits;

  ActivationHandler(ManagingDevices devices, RateLimits limits) {
    this.devices = devices;
    this.limits = limits;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    limits.code(device.identity().id().toString());
    var request = Bodies.decoded(context, body, ActivationRequest.class);
    Replies.answer(context, devices.activate(device.identity(), request));
  }
}
