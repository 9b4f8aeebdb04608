package org.daybook.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.util.List;
import org.daybook.model.protocol.ErrorCode;

/// `GET /metrics`: for this machine alone, unless the server was told otherwise. To everybody else
/// there is no such endpoint.
final class MetricsHandler implements Handler {
  /// What a proxy says that speaks for somebody else.
  private static final List<String> SPEAKS_FOR_OTHERS =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final PrometheusMeterRegistry meters;
  private final boolean forAll;

  MetricsHandler(PrometheusMeterRegistry meters, boolean forAll) {
    this.meters = meters;
    this.forAll = forAll;
  }

  @Override
  public void handle(Context context) {
    boolean forwarded = SPEAKS_FOR_OTHERS.stream().anyMatch(it -> context.header(it) != null);
    if (!forAll && (forwarded || !isHere(context.req().getRemoteAddr()))) {
      throw new Problem(ErrorCode.NOT_FOUND, "there is no such endpoint");
    }
    context.contentType("text/plain; version=0.0.4").result(meters.scrape());
  }

  /// Whether a peer's address is this machine's own loopback.
  static boolean isHere(String address) {
    try {
      // A literal, so nothing is looked up.
      return InetAddress.ofLiteral(address.replaceAll("^\\[|]$", "")).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
