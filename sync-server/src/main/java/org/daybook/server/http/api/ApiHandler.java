package org.daybook.server.http.api;

/// Answers a request whose token may ask this.
@FunctionalInterface
interface ApiHandler {
  /// @return what is rendered as JSON, or a [org.daybook.server.api.Written] that is JSON already
  Object answer(ApiRequest request);
}
