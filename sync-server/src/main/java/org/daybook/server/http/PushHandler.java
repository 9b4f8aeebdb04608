package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.centre.PushReply;
import org.daybook.model.protocol.PushRequest;
import org.daybook.server.health.Sightings;
import org.daybook.server.push.Pushing;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/push`
final class PushHandler implements SignedHandler {
  private final Pushing pushing;
  private final Sightings sightings;

  PushHandler(Pushing pushing, Sightings sightings) {
    this.pushing = pushing;
    this.sightings = sightings;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = read(context, device, body);
    switch (pushing.push(device, request)) {
      case PushReply.Answered(var answer) -> {
        sightings.pushed(device.identity());
        Bodies.answer(context, answer);
      }
      case PushReply.Refused(var code, var lastSequence) -> {
        sightings.pushRefused(device.identity(), code);
        throw new Problem(code, "the operations were not taken in", lastSequence);
      }
    }
  }

  private PushRequest read(Context context, KnownDevice device, byte[] body) {
    try {
      return Bodies.decoded(context, body, PushRequest.class);
    } catch (Problem e) {
      sightings.pushRefused(device.identity(), e.code());
      throw e;
    }
  }
}
