package org.daybook.server.http.api;

import io.javalin.http.Context;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.server.api.ApiJson;
import org.daybook.server.api.ApiProblem;

/// Tells problems as RFC 9457 has them.
public final class ApiErrors {
  static final String CONTENT_TYPE = "application/problem+json";
  private static final ApiJson JSON = new ApiJson();

  private ApiErrors() {}

  /// What went wrong outside of an endpoint of the API, or within it and unforeseen.
  public static void render(Context context, ErrorCode code) {
    var problem =
        switch (code) {
          case NOT_FOUND -> ApiProblem.notFound("endpoint");
          case METHOD_NOT_ALLOWED -> ApiProblem.methodNotAllowed();
          case TOO_LARGE -> ApiProblem.tooLarge(ApiRequest.MOST_BYTES);
          case UNAVAILABLE -> ApiProblem.unavailable();
          case SLOW_DOWN -> ApiProblem.tooMany();
          case MALFORMED -> ApiProblem.malformed("The request cannot be answered");
          default -> ApiProblem.fault();
        };
    render(context, problem);
  }

  static void render(Context context, ApiProblem problem) {
    context.res().resetBuffer();
    context.status(problem.status()).contentType(CONTENT_TYPE).result(JSON.write(problem));
    switch (problem.status()) {
      case 401 -> context.header("WWW-Authenticate", "Bearer");
      case 503 -> context.header("Retry-After", "1");
      default -> {}
    }
  }
}
