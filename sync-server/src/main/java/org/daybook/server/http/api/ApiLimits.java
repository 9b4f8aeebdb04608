package org.daybook.server.http.api;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.UUID;
import org.daybook.server.api.ApiProblem;
import org.daybook.server.http.rate.Buckets;

/// How often a token may ask, and an address that has none.
final class ApiLimits {
  private final Buckets buckets = new Buckets();
  private final int perSecond;
  private final int strangersPerMinute;

  ApiLimits(int perSecond, int strangersPerMinute) {
    this.perSecond = perSecond;
    this.strangersPerMinute = strangersPerMinute;
  }

  void token(Context context, UUID id) {
    take(context, "token " + id, perSecond, Duration.ofSeconds(1));
  }

  /// Whoever comes without a token that lasts, and whoever asks for what everybody may read.
  void stranger(Context context) {
    take(context, "stranger " + context.ip(), strangersPerMinute, Duration.ofMinutes(1));
  }

  private void take(Context context, String key, int capacity, Duration period) {
    var pause = buckets.take(key, capacity, period);
    if (pause.isPositive()) {
      context.header("Retry-After", Long.toString(Math.max(1, pause.plusMillis(999).toSeconds())));
      throw new ApiRefusal(ApiProblem.tooMany());
    }
  }
}
