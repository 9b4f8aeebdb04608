package org.daybook.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.server.http.api.ApiErrors;
import org.daybook.server.http.api.ApiRoutes;
import org.daybook.server.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Tells every error as a documented code, and none of it more than the code says.
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private final Clock clock;
  private final JsonMapper json = new JsonMapper();

  Errors(Clock clock) {
    this.clock = clock;
  }

  void register(RoutesConfig routes) {
    routes.exception(Problem.class, (problem, context) -> render(context, problem));
    routes.exception(
        HttpResponseException.class,
        (e, context) -> render(context, new Problem(codeOf(e.getStatus()), sentence(e))));
    routes.exception(StoreException.class, (e, context) -> render(context, problemOf(e)));
    routes.exception(Disconnected.class, (e, context) -> LOG.debug("a client went away"));
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("a request failed", e);
          render(context, new Problem(ErrorCode.INTERNAL, "a fault of the server"));
        });
  }

  private void render(Context context, Problem problem) {
    if (context.res().isCommitted()) {
      return;
    }
    if (context.path().startsWith(ApiRoutes.PREFIX)) {
      ApiErrors.render(context, problem.code());
      return;
    }
    var code = problem.code();
    var message = String.valueOf(problem.getMessage());
    var answer = new ErrorAnswer(code, message, clock.instant(), problem.lastSequence());
    // Part of another answer may wait in the buffer.
    context.res().resetBuffer();
    context.res().setHeader("Content-Encoding", null);
    context.status(code.status());
    if (code == ErrorCode.SLOW_DOWN || code == ErrorCode.UNAVAILABLE) {
      context.header("Retry-After", "1");
    }
    if (wantsCbor(context)) {
      context.contentType(Protocol.CONTENT_TYPE).result(Cbor.encode(answer));
    } else {
      context.contentType("application/json").result(json.writeValueAsBytes(readable(answer)));
    }
  }

  private static Map<String, Object> readable(ErrorAnswer answer) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("code", answer.code().name());
    fields.put("message", answer.message());
    fields.put("serverTime", answer.serverTime().toString());
    if (answer.lastSequence() != null) {
      fields.put("lastSequence", answer.lastSequence());
    }
    return fields;
  }

  private static boolean wantsCbor(Context context) {
    var accepted = context.header("Accept");
    if (accepted != null && accepted.contains("json")) {
      return false;
    }
    return Stream.of("/sync/", "/auth/", "/manage/").anyMatch(context.path()::startsWith);
  }

  private static Problem problemOf(StoreException e) {
    if (e.kind() == StoreException.Kind.UNAVAILABLE) {
      LOG.warn("the database does not answer: {}", e.getMessage());
      return new Problem(ErrorCode.UNAVAILABLE, "the database does not answer");
    }
    LOG.error("the database failed: {}", e.getMessage(), e);
    return new Problem(ErrorCode.INTERNAL, "a fault of the server");
  }

  private static ErrorCode codeOf(int status) {
    return switch (status) {
      case 404 -> ErrorCode.NOT_FOUND;
      case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
      case 413 -> ErrorCode.TOO_LARGE;
      default -> status < 500 ? ErrorCode.MALFORMED : ErrorCode.INTERNAL;
    };
  }

  private static String sentence(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> "there is no such endpoint";
      case 405 -> "the method is not offered here";
      default -> "the request cannot be answered";
    };
  }
}
