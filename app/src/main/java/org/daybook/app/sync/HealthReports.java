package org.daybook.app.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.sync.HealthReporting;
import org.daybook.model.desk.sync.StuckCode;
import org.daybook.model.desk.sync.SyncState;
import org.daybook.model.protocol.HealthReport;
import org.daybook.model.protocol.Protocol;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the server now and then how this desk stands. Nothing depends on whether it arrives.
final class HealthReports {
  private static final Logger LOG = LoggerFactory.getLogger(HealthReports.class);
  private static final String UNRELEASED = "unreleased";

  private final Replica replica;
  private final SyncClient client;
  private final Clock clock;
  private final HealthReporting reporting = new HealthReporting();
  private volatile @Nullable Instant pulledAt;

  HealthReports(Replica replica, SyncClient client, Clock clock) {
    this.replica = replica;
    this.client = client;
    this.clock = clock;
  }

  /// A pull was applied.
  void pulled() {
    pulledAt = client.connection().serverClock().now();
  }

  /// Sends one if it is time.
  void sendIfDue(SyncState state) {
    if (!reporting.isDue(state, clock.instant())) {
      return;
    }
    try {
      client.report(report(state));
      reporting.told(state, clock.instant());
    } catch (ServerRefusedException | ServerUnreachableException | RuntimeException e) {
      LOG.debug("the server did not take how this desk stands", e);
      reporting.failed(clock.instant());
    }
  }

  private HealthReport report(SyncState state) {
    var oldest = oldest();
    var cause = state.causes().stream().findFirst();
    return new HealthReport(
        Protocol.VERSION,
        program(),
        state.toSend(),
        atServer(oldest),
        pulledAt,
        cause.map(it -> StuckCode.of(it).name()).orElse(null),
        atServer(cause.map(it -> it.since())));
  }

  /// A replica that cannot be read is something to tell.
  private Optional<Instant> oldest() {
    try {
      return replica.read(ReplicaReader::oldestUnanswered);
    } catch (RuntimeException e) {
      LOG.debug("the outbox could not be read", e);
      return Optional.empty();
    }
  }

  /// As the server's clock would say it.
  private @Nullable Instant atServer(Optional<Instant> moment) {
    var ahead = client.connection().serverClock().ahead();
    return moment.map(it -> it.plus(ahead)).orElse(null);
  }

  private static String program() {
    return Objects.requireNonNullElse(
        HealthReports.class.getPackage().getImplementationVersion(), UNRELEASED);
  }
}
