package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.server.auth.ApprovalKeys;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /auth/v1/approval-key`
final class ApprovalKeyHandler implements SignedHandler {
  private final ApprovalKeys keys;
  private final RateLimits limits;

  ApprovalKeyHandler(ApprovalKeys keys, RateLimits limits) {
    this.keys = keys;
    this.limits = limits;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    limits.code(device.identity().id().toString());
    var request = Bodies.decoded(context, body, ApprovalKeyRequest.class);
    try {
      Replies.answer(context, keys.keep(device.identity(), request));
    } catch (IllegalArgumentException e) {
      throw new Problem(ErrorCode.MALFORMED, "not a key");
    }
  }
}
