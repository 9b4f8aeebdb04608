package org.daybook.server.http;

import java.time.Duration;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.server.http.rate.Buckets;

/// How often one device or address may ask.
final class RateLimits {
  private static final int CODES_PER_MINUTE = 10;

  private final int perSecond;
  private final int unsignedPerMinute;
  private final Buckets buckets = new Buckets();

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
    if (buckets.take(key, capacity, period).isPositive()) {
      throw new Problem(ErrorCode.SLOW_DOWN, "too many requests");
    }
  }
}
