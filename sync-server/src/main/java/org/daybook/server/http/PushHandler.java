package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.centre.PushReply;
import org.daybook.model.protocol.PushRequest;
import org.daybook.server.push.Pushing;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/push`
final class PushHandler implements SignedHandler {
  private final Pushing pushing;

  PushHandler(Pushing pushing) {
    this.pushing = pushing;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = Bodies.decoded(context, body, PushRequest.class);
    switch (pushing.push(device, request)) {
      case PushReply.Answered(var answer) -> Bodies.answer(context, answer);
      case PushReply.Refused(var code, var lastSequence) ->
          throw new Problem(code, "the operations were not taken in", lastSequence);
    }
  }
}
