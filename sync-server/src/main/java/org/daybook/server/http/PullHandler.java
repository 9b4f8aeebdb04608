package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.centre.PullReply;
import org.daybook.model.protocol.PullAnswer1;
import org.daybook.model.protocol.PullAnswer2;
import org.daybook.model.protocol.PullRequest;
import org.daybook.server.health.Sightings;
import org.daybook.server.pull.Pulling;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/pull`
final class PullHandler implements SignedHandler {
  private final Pulling pulling;
  private final Sightings sightings;

  PullHandler(Pulling pulling, Sightings sightings) {
    this.pulling = pulling;
    this.sightings = sightings;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = read(context, device, body);
    var reply = pulling.pull(device.identity(), request);
    sightings.pulled(device.identity(), request, reply);
    switch (reply) {
      case PullReply.Answered(var answer) ->
          Bodies.answer(
              context,
              switch (request.protocol()) {
                case 1 -> PullAnswer1.of(answer);
                case 2 -> PullAnswer2.of(answer);
                default -> answer;
              });
      case PullReply.Refused(var code, var last) ->
          throw new Problem(code, "nothing can be told from these cursors", last);
    }
  }

  private PullRequest read(Context context, KnownDevice device, byte[] body) {
    try {
      return Pulls.read(context, body);
    } catch (Problem e) {
      sightings.pullRefused(device.identity(), e.code());
      throw e;
    }
  }
}
