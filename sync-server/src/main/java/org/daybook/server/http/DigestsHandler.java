package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.ErrorCode;
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
    int protocol = Readers.admit(context, device, body);
    var answer = digests.of(device.identity(), protocol);
    Bodies.answer(
        context,
        answer.orElseThrow(
            () -> new Problem(ErrorCode.SLOW_DOWN, "too many tables are read through")));
  }
}
