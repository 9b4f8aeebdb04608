package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.centre.DifferenceReply;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.server.pull.Differences;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/differences`
final class DifferencesHandler implements SignedHandler {
  private final Differences differences;

  DifferencesHandler(Differences differences) {
    this.differences = differences;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = Bodies.decoded(context, body, DifferenceRequest.class);
    switch (differences.answer(device.identity(), request)) {
      case DifferenceReply.Answered(var answer) -> Bodies.answer(context, answer);
      case DifferenceReply.Refused(var code) ->
          throw new Problem(code, "no differences can be told");
    }
  }
}
