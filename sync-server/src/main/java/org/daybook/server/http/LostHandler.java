package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LostRowsRequest;
import org.daybook.server.devices.Losses;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /sync/v1/lost`
final class LostHandler implements SignedHandler {
  private final Losses losses;

  LostHandler(Losses losses) {
    this.losses = losses;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = Bodies.decoded(context, body, LostRowsRequest.class);
    try {
      switch (losses.keep(device, request)) {
        case Losses.Reply.Kept(var answer) -> Bodies.answer(context, answer);
        case Losses.Reply.Refused(var code) -> throw new Problem(code, "these rows are not taken");
      }
    } catch (IllegalArgumentException e) {
      throw new Problem(ErrorCode.MALFORMED, "not rows of this device's scopes");
    }
  }
}
