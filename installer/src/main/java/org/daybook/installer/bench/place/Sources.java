package org.daybook.installer.bench.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Where a benchmark has time and chance from.
public record Sources(Clock clock, RandomGenerator random, Supplier<UUID> ids) {

  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }
}
