package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.server.pull.Digests;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/digests`
final class DigestsHandler implements SignedHandler {
  private final Digests digests;

  DigestsHandler(Digests digests) {
    this.digests = digests;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    Readers.admit(context, device, body);
    Bodies.answer(context, digests.of(device.identity()));
  }
}
