package org.daybook.server.http.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.daybook.server.access.AccessTokens;
import org.daybook.server.access.TokenText;
import org.daybook.server.api.ApiJson;
import org.daybook.server.api.ApiProblem;
import org.daybook.server.api.Authoring;
import org.daybook.server.api.Written;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.StoreException;

/// What every endpoint does before its own work: finds out whose the token is, how often it asks
/// and whether it reaches so far.
final class ApiEndpoint implements Handler {
  private static final String BEARER = "Bearer ";

  private final ApiRoute route;
  private final AccessTokens tokens;
  private final ApiLimits limits;
  private final ApiJson json;

  ApiEndpoint(ApiRoute route, AccessTokens tokens, ApiLimits limits, ApiJson json) {
    this.route = route;
    this.tokens = tokens;
    this.limits = limits;
    this.json = json;
  }

  @Override
  public void handle(Context context) {
    context.attribute(ApiRoutes.ROUTE, ApiRoutes.PREFIX + route.path());
    try {
      render(context, answer(context));
    } catch (ApiRefusal e) {
      ApiErrors.render(context, e.problem());
    } catch (Authoring.BusyException e) {
      ApiErrors.render(context, ApiProblem.unavailable());
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.REFUSED) {
        throw e;
      }
      ApiErrors.render(context, ApiProblem.malformed("The request holds what cannot be kept"));
    }
  }

  private Object answer(Context context) {
    var token = token(context);
    limits.token(context, token.id());
    if (!route.isOpenTo(token)) {
      throw new ApiRefusal(ApiProblem.forbidden());
    }
    return route.handler().answer(new ApiRequest(context, token, json));
  }

  private AccessToken token(Context context) {
    var header = context.header("Authorization");
    var text =
        header == null || !header.startsWith(BEARER) ? "" : header.substring(BEARER.length());
    var found =
        TokenText.read(text.strip())
            .flatMap(tokens::shown)
            .filter(it -> it.kind() == Kind.STUDENT || it.kind() == Kind.PROGRAM);
    if (found.isEmpty()) {
      limits.stranger(context);
      throw new ApiRefusal(ApiProblem.unauthorised());
    }
    return found.get();
  }

  private void render(Context context, Object answer) {
    if (!(answer instanceof Written(var status, var body, boolean repeated))) {
      context.contentType("application/json").result(json.write(answer));
      return;
    }
    var type = status >= 400 ? ApiErrors.CONTENT_TYPE : "application/json";
    context.status(status).contentType(type).result(body);
    if (repeated) {
      context.header("Idempotent-Replayed", "true");
    }
  }
}
