package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.server.devices.Renewing;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/renew`
final class RenewHandler implements SignedHandler {
  private final Renewing renewing;
  private final RateLimits limits;

  RenewHandler(Renewing renewing, RateLimits limits) {
    this.renewing = renewing;
    this.limits = limits;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    limits.renewal(device.identity().id().toString());
    var request = Bodies.decoded(context, body, RenewRequest.class);
    try {
      switch (renewing.renew(device, request)) {
        case Renewing.Reply.Answered(var answer) -> Bodies.answer(context, answer);
        case Renewing.Reply.Refused(var code) ->
            throw new Problem(code, "the device gets no other epoch");
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(ErrorCode.MALFORMED, "the key cannot be a device's");
    }
  }
}
