package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.server.auth.SigningIn;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /auth/v1/refresh`
final class RefreshHandler implements SignedHandler {
  private final SigningIn signingIn;

  RefreshHandler(SigningIn signingIn) {
    this.signingIn = signingIn;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var request = Bodies.decoded(context, body, RefreshRequest.class);
    SignInHandler.answer(context, signingIn.refresh(device.identity(), request));
  }
}
