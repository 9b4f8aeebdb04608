package org.daybook.server.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where and how the server listens.
///
/// @param host address to bind
/// @param port port to bind, 0 for a free one
/// @param keystore certificate and key, or null for plain HTTP behind somebody else's TLS
/// @param requestsPerSecond of one device; twice as many in a burst
/// @param unsignedPerMinute enrolments and refused signatures of one address, sign-ins of one
///   device
/// @param openMetrics whether other machines may read the metrics too
/// @param apiPerSecond requests of one token of the API; twice as many in a burst
public record HttpSettings(
    String host,
    int port,
    @Nullable Keystore keystore,
    int requestsPerSecond,
    int unsignedPerMinute,
    boolean openMetrics,
    int apiPerSecond) {
  /// Requests of one token of the API, unless it is said otherwise.
  public static final int API_PER_SECOND = 20;

  /// Shows the metrics to this machine alone.
  public HttpSettings(
      String host,
      int port,
      @Nullable Keystore keystore,
      int requestsPerSecond,
      int unsignedPerMinute) {
    this(host, port, keystore, requestsPerSecond, unsignedPerMinute, false, API_PER_SECOND);
  }

  /// A PKCS12 file.
  public record Keystore(Path file, String password) {
    @Override
    public String toString() {
      return "Keystore[" + file + "]";
    }
  }
}
