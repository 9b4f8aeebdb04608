package org.daybook.server.http.rate;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// A bucket for each who asks. Those of who asked longest ago are forgotten.
public final class Buckets {
  private static final int KEPT = 20_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEPT;
        }
      };

  /// Takes one out of somebody's bucket, which holds twice as many as come back in the period.
  ///
  /// @return how long to wait before there is one; zero where it was taken
  public Duration take(String key, int capacity, Duration period) {
    var probe = bucket(key, capacity, period).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket(String key, int capacity, Duration period) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          key,
          _ ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(2L * capacity).refillGreedy(capacity, period))
                  .build());
    }
  }
}
