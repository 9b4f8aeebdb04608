package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.server.auth.SigningIn;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /auth/v1/sign-out`
final class SignOutHandler implements SignedHandler {
  private final SigningIn signingIn;

  SignOutHandler(SigningIn signingIn) {
    this.signingIn = signingIn;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    signingIn.signOut(device.identity(), Bodies.decoded(context, body, RefreshRequest.class));
    context.status(204);
  }
}
