package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.InvitationRequest;
import org.daybook.server.auth.Inviting;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /manage/v1/invitation`
final class InvitationHandler implements SignedHandler {
  private final Inviting inviting;
  private final RateLimits limits;

  InvitationHandler(Inviting inviting, RateLimits limits) {
    this.inviting = inviting;
    this.limits = limits;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    limits.code(device.identity().id().toString());
    var request = Bodies.decoded(context, body, InvitationRequest.class);
    Replies.answer(context, inviting.invite(device.identity(), request));
  }
}
