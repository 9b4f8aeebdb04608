package org.daybook.server.http;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.model.protocol.ErrorCode;

/// How often one device or address may ask. Buckets of those that asked longest ago are forgotten.
final class RateLimits {
  private static final int KEPT = 20_000;
  private static final int CODES_PER_MINUTE = 10;

  private final int perSecond;
  private final int unsignedPerMinute;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEPT;
        }
      };

  /// @param perSecond requests of one device
  /// @param unsignedPerMinute enrolments, and failed signatures or sign-ins, of one address
  RateLimits(int perSecond, int unsignedPerMinute) {
    this.perSecond = perSecond;
    this.unsignedPerMinute = unsignedPerMinute;
  }

  void device(String deviceId) {
    take("device " + deviceId, perSecond, Duration.ofSeconds(1));
  }

  void signIn(String deviceId) {
    take("sign-in " + deviceId, unsignedPerMinute, Duration.ofMinutes(1));
  }

  void renewal(String deviceId) {
    take("renewal " + deviceId, unsignedPerMinute, Duration.ofMinutes(1));
  }

  /// Codes that a device asks for in somebody's name, and codes that people try at it.
  void code(String deviceId) {
    take("code " + deviceId, CODES_PER_MINUTE, Duration.ofMinutes(1));
  }

  void enrolment(String address) {
    take("enrolment " + address, unsignedPerMinute, Duration.ofMinutes(1));
  }

  /// Tells an address to slow down that sends much that nobody signed; what a device behind it
  /// signed goes through.
  void refusedSignature(String address) {
    take("refused " + address, unsignedPerMinute, Duration.ofMinutes(1));
  }

  private void take(String key, int capacity, Duration period) {
    if (!bucket(key, capacity, period).tryConsume(1)) {
      throw new Problem(ErrorCode.SLOW_DOWN, "too many requests");
    }
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
