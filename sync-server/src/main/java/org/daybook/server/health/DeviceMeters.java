package org.daybook.server.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.model.device.DeviceState;
import org.daybook.server.store.DeviceHealth;
import org.jspecify.annotations.Nullable;

/// Figures of each desk for the collector, as of the last look. A device is named by its id alone;
/// of very many desks only the worst have figures of their own, so that a collector is never
/// flooded.
public final class DeviceMeters {
  static final int MOST_DEVICES = 1_000;

  private final DeviceHealths healths;
  private final Supplier<List<UUID>> organisations;
  private final Clock clock;
  private final Map<String, MultiGauge> ofDevices = new LinkedHashMap<>();
  private final MultiGauge failing;

  /// @param organisations all of the database
  public DeviceMeters(
      DeviceHealths healths,
      Supplier<List<UUID>> organisations,
      MeterRegistry meters,
      Clock clock) {
    this.healths = healths;
    this.organisations = organisations;
    this.clock = clock;
    for (var figure : Figure.values()) {
      var name = "daybook.device." + figure.meter;
      ofDevices.put(figure.name(), MultiGauge.builder(name).register(meters));
    }
    this.failing = MultiGauge.builder("daybook.devices.failing").register(meters);
  }

  /// Looks once; called again and again.
  public void look() {
    var now = clock.instant();
    var examined = new ArrayList<Examination>();
    for (var organisation : organisations.get()) {
      for (var desk : healths.of(organisation)) {
        if (desk.state() == DeviceState.ACTIVE) {
          examined.add(Examination.of(desk, now, Examination.SILENT_AFTER));
        }
      }
    }
    examined.sort(Examination.WORST_FIRST);
    var some = examined.subList(0, Math.min(MOST_DEVICES, examined.size()));
    for (var figure : Figure.values()) {
      gauge(figure).register(rows(figure, some, now), true);
    }
    failing.register(
        Arrays.stream(Ailment.values())
            .<Row<?>>map(it -> Row.of(Tags.of("reason", it.name()), suffering(examined, it)))
            .toList(),
        true);
  }

  private MultiGauge gauge(Figure figure) {
    var gauge = ofDevices.get(figure.name());
    if (gauge == null) {
      throw new IllegalStateException("no gauge for " + figure);
    }
    return gauge;
  }

  private static List<Row<?>> rows(Figure figure, List<Examination> some, Instant now) {
    var rows = new ArrayList<Row<?>>();
    for (var examination : some) {
      var value = figure.of(examination.desk(), now);
      if (value != null) {
        rows.add(Row.of(Tags.of("device", examination.desk().id().toString()), value));
      }
    }
    return rows;
  }

  private static long suffering(List<Examination> examined, Ailment ailment) {
    return examined.stream()
        .filter(it -> it.findings().stream().anyMatch(found -> found.ailment() == ailment))
        .count();
  }

  /// What is measured of a desk.
  private enum Figure {
    PENDING("pending.operations"),
    OLDEST_PENDING("oldest.pending.seconds"),
    SILENCE("silence.seconds"),
    STALENESS("staleness.seconds"),
    BEHIND("versions.behind");

    private final String meter;

    Figure(String meter) {
      this.meter = meter;
    }

    /// Null where nothing is known.
    @Nullable Number of(DeviceHealth desk, Instant now) {
      var seen = desk.seen().orElse(null);
      var told = desk.told().orElse(null);
      return switch (this) {
        case PENDING -> told == null ? null : told.waiting();
        case OLDEST_PENDING -> told == null ? null : pending(told, now);
        case SILENCE -> seen == null ? null : seconds(seen.at(), now);
        case STALENESS -> seen == null ? null : since(seen.currentAt(), now);
        case BEHIND -> seen == null ? null : seen.behind();
      };
    }

    private static long pending(DeviceHealth.Told told, Instant now) {
      var oldest = told.oldestAt();
      return oldest == null ? 0 : seconds(oldest, now);
    }

    private static @Nullable Number since(@Nullable Instant moment, Instant now) {
      return moment == null ? null : seconds(moment, now);
    }

    private static long seconds(Instant since, Instant now) {
      return Math.max(0, Duration.between(since, now).toSeconds());
    }
  }
}
