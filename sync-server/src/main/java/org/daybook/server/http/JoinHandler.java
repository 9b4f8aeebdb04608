package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.JoinRequest;
import org.daybook.server.auth.Inviting;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /auth/v1/join`
final class JoinHandler implements SignedHandler {
  private final Inviting inviting;
  private final RateLimits limits;

  JoinHandler(Inviting inviting, RateLimits limits) {
    this.inviting = inviting;
    this.limits = limits;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    limits.code(device.identity().id().toString());
    var request = Bodies.decoded(context, body, JoinRequest.class);
    try {
      SignInHandler.answer(context, inviting.join(device.identity(), request));
    } catch (IllegalArgumentException e) {
      throw new Problem(ErrorCode.MALFORMED, "a password has 8 characters to 72 bytes");
    }
  }
}
