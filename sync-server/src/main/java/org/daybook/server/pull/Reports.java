package org.daybook.server.pull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.ReportAnswer;
import org.daybook.model.protocol.ReportRequest;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeskReports;
import org.daybook.server.store.Isolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what desks tell of tables that they found other than the centre's, and says it to whoever
/// runs the server.
public final class Reports {
  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  private final Database database;
  private final Clock clock;
  private final Counter healed;

  public Reports(Database database, Clock clock, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.healed = meters.counter("daybook.tables.healed");
  }

  /// Whether they are kept, or why not.
  public sealed interface Reply {
    /// They are, or were before.
    record Kept(ReportAnswer answer) implements Reply {}

    /// They are not.
    record Refused(ErrorCode code) implements Reply {}
  }

  public Reply keep(DeviceIdentity device, ReportRequest request) {
    if (!Protocol.accepts(request.protocol())) {
      return new Reply.Refused(ErrorCode.UPGRADE_REQUIRED);
    }
    if (!isPlausible(device, request.reports())) {
      return new Reply.Refused(ErrorCode.MALFORMED);
    }
    var fresh =
        database.within(
            Access.to(device.organisationId(), Set.of(device.branchId())),
            Isolation.LOCKING,
            transaction -> new DeskReports(transaction).keep(device, request.reports()));
    for (var report : fresh) {
      healed.increment();
      LOG.warn(
          "device {} healed {}: {} rows were missing, {} too many, {} other",
          device.id(),
          report.table(),
          report.missing(),
          report.surplus(),
          report.changed());
    }
    return new Reply.Kept(new ReportAnswer(clock.instant()));
  }

  private static boolean isPlausible(DeviceIdentity device, List<HealingReport> reports) {
    var scopes = new HashSet<>(PullLogic.scopesOf(device));
    return reports.size() <= Protocol.MAX_REPORTS
        && reports.stream()
            .allMatch(it ->
                scopes.contains(it.scope())
                    && Tables.named(it.table()).isPresent()
                    && it.missing() >= 0
                    && it.surplus() >= 0
                    && it.changed() >= 0);
  }
}
