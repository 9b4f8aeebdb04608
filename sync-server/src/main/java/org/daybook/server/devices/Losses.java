package org.daybook.server.devices;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LostRow;
import org.daybook.model.protocol.LostRowsAnswer;
import org.daybook.model.protocol.LostRowsRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.row.Row;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeviceStore.KnownDevice;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.LostRowStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What desks report to have had from the server before its database was put back. It is shown to
/// whoever runs the server and changes nothing by itself: a desk is not believed, it only reminds.
public final class Losses {
  private static final Logger LOG = LoggerFactory.getLogger(Losses.class);
  private static final long MOST_OF_ONE_DEVICE = 1_000_000;
  private static final long MOST_BYTES_OF_ONE_DEVICE = 512L * 1024 * 1024;

  private final Database database;
  private final Clock clock;
  private final MeterRegistry meters;

  public Losses(Database database, Clock clock, MeterRegistry meters) {
    this.database = database;
    this.clock = clock;
    this.meters = meters;
  }

  /// What became of a report.
  public sealed interface Reply {

    /// It is kept.
    record Kept(LostRowsAnswer answer) implements Reply {}

    /// It is not.
    record Refused(ErrorCode code) implements Reply {}
  }

  /// @throws IllegalArgumentException where a row is none, or not one of the device's scopes
  public Reply keep(KnownDevice known, LostRowsRequest request) {
    if (!Protocol.accepts(request.protocol())) {
      return new Reply.Refused(ErrorCode.UPGRADE_REQUIRED);
    }
    if (isTooMuch(request.rows())) {
      return new Reply.Refused(ErrorCode.TOO_LARGE);
    }
    if (known.database().putBackTo() == null) {
      // Who was never put back has lost nothing.
      return new Reply.Refused(ErrorCode.FORBIDDEN);
    }
    var device = known.identity();
    var scopes = new HashSet<>(PullLogic.scopesOf(device));
    request.rows().forEach(row -> check(device, scopes, row));
    var now = clock.instant();
    return database.within(
        Access.to(device.organisationId(), List.of(device.branchId())),
        Isolation.LOCKING,
        transaction -> {
          var store = new LostRowStore(transaction);
          var told = store.of(device.id());
          if (told.rows() > MOST_OF_ONE_DEVICE || told.bytes() > MOST_BYTES_OF_ONE_DEVICE) {
            return new Reply.Refused(ErrorCode.FORBIDDEN);
          }
          int kept = store.keep(device, request.life(), request.rows(), now);
          LOG.warn("device {} holds {} rows that this database lacks", device.id(), kept);
          meters.counter("daybook.lost.rows.reported").increment(kept);
          return new Reply.Kept(new LostRowsAnswer(kept, now));
        });
  }

  private static boolean isTooMuch(List<LostRow> rows) {
    long bytes = rows.stream().mapToLong(it -> it.row().length).sum();
    return rows.size() > Protocol.MAX_LOST_ROWS
        || (rows.size() > 1 && bytes > Protocol.MAX_LOST_BYTES);
  }

  private static void check(DeviceIdentity device, Set<UUID> scopes, LostRow lost) {
    var row = read(lost);
    boolean fits =
        row.id().equals(lost.rowId())
            && row.organisationId().equals(device.organisationId())
            && row.scopeId().equals(lost.scope())
            && scopes.contains(lost.scope());
    if (!fits) {
      throw new IllegalArgumentException("a row of another scope");
    }
  }

  private static Row read(LostRow lost) {
    var table =
        Tables.named(lost.table())
            .orElseThrow(() -> new IllegalArgumentException("there is no such table"));
    try {
      return Tables.formatOf(table).read(lost.row());
    } catch (UnreadableException e) {
      throw new IllegalArgumentException("a row that nobody can read", e);
    }
  }

  /// A row that desks had and that the database lacks, or has otherwise.
  ///
  /// @param changed whether the database has a row of that id
  public record Loss(LostRowStore.Lost lost, Row row, boolean changed) {}

  /// What is still missing or other than it was, of some branches and of the organisation.
  public List<Loss> missing(UUID organisationId, List<UUID> branches) {
    return database.within(
        Access.to(organisationId, branches),
        Isolation.SNAPSHOT,
        transaction -> {
          var store = new LostRowStore(transaction);
          var missing = new ArrayList<Loss>();
          for (var lost : store.all()) {
            var row = read(lost.row());
            var now = store.present(row);
            if (now.filter(row::equals).isEmpty()) {
              missing.add(new Loss(lost, row, now.isPresent()));
            }
          }
          return missing;
        });
  }
}
