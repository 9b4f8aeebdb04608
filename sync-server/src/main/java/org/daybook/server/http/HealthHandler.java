package org.daybook.server.http;

import io.javalin.http.Context;
import java.time.Instant;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.HealthReport;
import org.daybook.server.health.Sightings;
import org.daybook.server.store.DeviceStore.KnownDevice;
import org.jspecify.annotations.Nullable;

/// `POST /sync/v1/health`: also of a device that is out of service, which may still hold something.
final class HealthHandler implements SignedHandler {
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final Sightings sightings;

  HealthHandler(Sightings sightings) {
    this.sightings = sightings;
  }

  @Override
  public void handle(Context context, KnownDevice device, byte[] body) {
    var report = Bodies.decoded(context, body, HealthReport.class);
    if (!(isStorable(report.oldestAt())
        && isStorable(report.pulledAt())
        && isStorable(report.stuckSince()))) {
      throw new Problem(ErrorCode.MALFORMED, "a moment lies outside of what can be kept");
    }
    sightings.told(device.identity(), report);
    context.status(204);
  }

  private static boolean isStorable(@Nullable Instant moment) {
    return moment == null || (!moment.isBefore(Instant.EPOCH) && moment.isBefore(LATEST));
  }
}
