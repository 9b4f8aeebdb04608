package org.daybook.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Objects;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RequestProof;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.server.devices.Authentication;
import org.daybook.server.devices.Authentication.SignedRequest;
import org.daybook.server.store.DeviceStore.KnownDevice;

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
    switch (authentication.authenticate(request(context, body))) {
      case Authentication.Answer.Known(var device) -> {
        tellLife(context, device);
        limits.device(device.identity().id().toString());
        handler.handle(context, device, body);
      }
      case Authentication.Answer.Refused(var code) -> {
        limits.refusedSignature(context.ip());
        throw new Problem(code, sentence(code));
      }
    }
  }

  private static SignedRequest request(Context context, byte[] body) {
    var proof = context.header(RequestSignature.PROOF);
    return proof == null ? ofHeaders(context, body) : proven(context, body, proof);
  }

  private static SignedRequest proven(Context context, byte[] body, String header) {
    RequestProof proof;
    try {
      proof = RequestProof.read(header);
    } catch (UnreadableException e) {
      throw new Problem(ErrorCode.MALFORMED, "the header that proves the sender is unreadable");
    }
    return new SignedRequest(
        context.method().name(),
        pathAndQuery(context),
        body,
        proof.deviceId().toString(),
        Integer.toString(proof.epoch()),
        RequestSignature.base64(proof.nonce()),
        Long.toString(proof.time().toEpochMilli()),
        RequestSignature.base64(proof.signature()));
  }

  /// As devices before protocol 3 prove who they are.
  private static SignedRequest ofHeaders(Context context, byte[] body) {
    return new SignedRequest(
        context.method().name(),
        pathAndQuery(context),
        body,
        header(context, RequestSignature.DEVICE),
        header(context, RequestSignature.EPOCH),
        header(context, RequestSignature.NONCE),
        header(context, RequestSignature.TIME),
        header(context, RequestSignature.SIGNATURE));
  }

  private static void tellLife(Context context, KnownDevice device) {
    var life = device.database();
    context.header(RequestSignature.SERVER_EPOCH, life.epoch().toString());
    var putBackTo = life.putBackTo();
    if (putBackTo != null) {
      context.header(RequestSignature.PUT_BACK_TO, Long.toString(putBackTo.toEpochMilli()));
    }
    context.header(RequestSignature.BACKED_UP, Long.toString(device.backedUp()));
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
