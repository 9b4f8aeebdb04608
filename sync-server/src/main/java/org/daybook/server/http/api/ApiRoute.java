package org.daybook.server.http.api;

import io.javalin.http.HandlerType;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.AccessToken.Reach;
import org.jspecify.annotations.Nullable;

/// One endpoint for tokens.
///
/// @param path below `/api/v1`, with its parameters in braces
/// @param reach what a program needs to ask it too, or null where only students may
record ApiRoute(HandlerType method, String path, @Nullable Reach reach, ApiHandler handler) {

  static ApiRoute get(String path, @Nullable Reach reach, ApiHandler handler) {
    return new ApiRoute(HandlerType.GET, path, reach, handler);
  }

  static ApiRoute post(String path, ApiHandler handler) {
    return new ApiRoute(HandlerType.POST, path, null, handler);
  }

  boolean isOpenTo(AccessToken token) {
    return token.kind() == Kind.STUDENT
        || (token.kind() == Kind.PROGRAM && reach != null && token.reach().contains(reach));
  }
}
