package org.daybook.server.http.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.Base64;
import org.daybook.model.operation.HashChain;
import org.daybook.server.access.TokenText;
import org.daybook.server.api.ApiProblem;
import org.daybook.server.api.ApiUseCases;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/calendar/{token}.ics`: its address is all that programs for calendars can keep, so
/// the token in it opens this and nothing else.
final class CalendarHandler implements Handler {
  static final String PATH = "/calendar/{token}.ics";

  private final ApiUseCases useCases;
  private final ApiLimits limits;

  CalendarHandler(ApiUseCases useCases, ApiLimits limits) {
    this.useCases = useCases;
    this.limits = limits;
  }

  @Override
  public void handle(Context context) {
    context.attribute(ApiRoutes.ROUTE, ApiRoutes.PREFIX + PATH);
    try {
      var token = token(context);
      limits.token(context, token.id());
      render(context, useCases.calendars().of(token));
    } catch (ApiRefusal e) {
      ApiErrors.render(context, e.problem());
    }
  }

  private AccessToken token(Context context) {
    var found =
        TokenText.read(context.pathParam("token"))
            .flatMap(useCases.tokens()::shown)
            .filter(it -> it.kind() == Kind.STUDENT_CALENDAR || it.kind() == Kind.TRAINER_CALENDAR);
    if (found.isEmpty()) {
      limits.stranger(context);
      throw new ApiRefusal(ApiProblem.unauthorised());
    }
    return found.get();
  }

  private static void render(Context context, byte[] calendar) {
    var hash = HashChain.sha256(calendar);
    var tag = '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    if (isKnown(context.header("If-None-Match"), tag)) {
      context.status(304);
    } else {
      context.contentType("text/calendar; charset=utf-8").result(calendar);
    }
  }

  private static boolean isKnown(@Nullable String known, String tag) {
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(it -> it.equals("*") || it.equals(tag) || it.equals("W/" + tag));
  }
}
