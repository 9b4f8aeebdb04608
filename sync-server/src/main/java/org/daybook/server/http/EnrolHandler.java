package org.daybook.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.server.devices.Enrolling;

/// `POST /sync/v1/enrol`
final class EnrolHandler implements Handler {
  private final Enrolling enrolling;
  private final RateLimits limits;

  EnrolHandler(Enrolling enrolling, RateLimits limits) {
    this.enrolling = enrolling;
    this.limits = limits;
  }

  @Override
  public void handle(Context context) {
    limits.enrolment(context.ip());
    var request = Bodies.decoded(context, Bodies.read(context), EnrolRequest.class);
    if (!Protocol.accepts(request.protocol())) {
      throw new Problem(ErrorCode.UPGRADE_REQUIRED, "the protocol version is not accepted");
    }
    try {
      var answer = enrolling.enrol(request);
      Bodies.answer(
          context,
          answer.orElseThrow(
              () -> new Problem(ErrorCode.CODE_REFUSED, "the code is unknown, used or expired")));
    } catch (IllegalArgumentException e) {
      throw new Problem(ErrorCode.MALFORMED, "the key or the name cannot be a device's");
    }
  }
}
