package org.daybook.server.http;

import io.javalin.http.Context;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.server.auth.SignInReply;
import org.daybook.server.auth.SigningIn;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// `POST /auth/v1/sign-in`
final class SignInHandler implements SignedHandler {
  private final SigningIn signingIn;
  private final RateLimits limits;

  SignInHandler(SigningIn signingIn, RateLimits limits) {
    this.signingIn = signingIn;
    this.limits = limits;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    limits.signIn(device.identity().id().toString());
    var request = Bodies.decoded(context, body, SignInRequest.class);
    answer(context, signingIn.signIn(device.identity(), request));
  }

  static void answer(Context context, SignInReply reply) {
    switch (reply) {
      case SignInReply.SignedIn(var answer) -> Bodies.answer(context, answer);
      case SignInReply.Refused(var code) -> throw new Problem(code, "not signed in");
    }
  }
}
