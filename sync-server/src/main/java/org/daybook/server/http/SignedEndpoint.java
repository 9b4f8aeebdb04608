package org.daybook.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Objects;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.server.devices.Authentication;
import org.daybook.server.devices.Authentication.SignedRequest;

/// What every signed endpoint does before its own work: bounds the body, finds out whose the
/// request is, and how often that device asks.
final class SignedEndpoint implements Handler {
  private final Authentication authentication;
  private final RateLimits limits;
  private final SignedHandler handler;

  SignedEndpoint(Authentication authentication, RateLimits limits, SignedHandler handler) {
    this.authentication = authentication;
    this.limits = limits;
    this.handler = handler;
  }

  @Override
  public void handle(Context context) throws Exception {
    var body = Bodies.read(context);
    var request =
        new SignedRequest(
            context.method().name(),
            pathAndQuery(context),
            body,
            header(context, RequestSignature.DEVICE),
            header(context, RequestSignature.EPOCH),
            header(context, RequestSignature.NONCE),
            header(context, RequestSignature.TIME),
            header(context, RequestSignature.SIGNATURE));
    switch (authentication.authenticate(request)) {
      case Authentication.Answer.Known(var device) -> {
        context.header(RequestSignature.SERVER_EPOCH, device.serverEpoch().toString());
        limits.device(device.identity().id().toString());
        handler.handle(context, device, body);
      }
      case Authentication.Answer.Refused(var code) -> {
        limits.refusedSignature(context.ip());
        throw new Problem(code, sentence(code));
      }
    }
  }

  private static String sentence(ErrorCode code) {
    return code == ErrorCode.CLOCK_SKEW
        ? "the request's time is too far from the server's"
        : "the request is not signed by a device of this server";
  }

  private static String pathAndQuery(Context context) {
    var query = context.req().getQueryString();
    var path = context.req().getRequestURI();
    return query == null ? path : path + "?" + query;
  }

  private static String header(Context context, String name) {
    return Objects.requireNonNullElse(context.header(name), "");
  }
}
