package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.catalogue.RowHistory;
import org.daybook.model.centre.PushReply;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.PushAnswer;
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
        Bodies.answer(context, told(request, answer));
      }
      case PushReply.Refused(var code, var lastSequence) -> {
        sightings.pushRefused(device.identity(), code);
        throw new Problem(code, "the operations were not taken in", lastSequence);
      }
    }
  }

  /// In the words that the client knows.
  private static PushAnswer told(PushRequest request, PushAnswer answer) {
    var client = RowHistory.SHIPPED.knownTo(request.protocol());
    return client.areAll()
        ? answer
        : new PushAnswer(
            answer.results().stream().map(client::told).toList(),
            answer.lastSequence(),
            answer.serverTime());
  }

  private PushRequest read(Context context, KnownDevice device, byte[] body) {
    try {
      return request(Bodies.plain(context, body));
    } catch (Problem e) {
      sightings.pushRefused(device.identity(), e.code());
      throw e;
    }
  }

  /// Earlier protocols wrote each operation out.
  private static PushRequest request(byte[] message) {
    if (Bodies.protocolOf(message) < PackedPush.SINCE_PROTOCOL) {
      return Bodies.decoded(message, PushRequest.class);
    }
    try {
      return Bodies.decoded(message, PackedPush.class).unpacked();
    } catch (UnreadableException e) {
      throw new Problem(ErrorCode.MALFORMED, "the operations cannot be unpacked");
    }
  }
}
