package org.daybook.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.device.DeviceState;
import org.daybook.server.store.DeviceHealth.Refusal;
import org.daybook.server.store.DeviceHealth.Seen;
import org.daybook.server.store.DeviceHealth.Told;
import org.jspecify.annotations.Nullable;

/// The latest of each device.
public final class HealthStore {
  private final StoreTransaction transaction;

  public HealthStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// Keeps what was seen; another server may have seen other things of the same device.
  public void keep(Collection<Sighting> sightings) {
    transaction.updateAll(
        """
        insert into device_health as h (device_id, organisation_id, branch_id, seen_at,
          pulled_at, pull_refusal, pull_refused_since, protocol, organisation_version,
          branch_version, current_at, pushed_at, push_refusal, push_refused_since,
          told_at, program, waiting, oldest_at, applied_at, stuck, stuck_since)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (device_id) do update set
          seen_at = greatest(h.seen_at, excluded.seen_at),
          pulled_at = coalesce(excluded.pulled_at, h.pulled_at),
          pull_refused_since = case
            when excluded.pulled_at is null then h.pull_refused_since
            when excluded.pull_refusal is null then null
            else coalesce(h.pull_refused_since, excluded.pulled_at) end,
          pull_refusal = case
            when excluded.pulled_at is null then h.pull_refusal else excluded.pull_refusal end,
          protocol = coalesce(excluded.protocol, h.protocol),
          organisation_version = coalesce(excluded.organisation_version, h.organisation_version),
          branch_version = coalesce(excluded.branch_version, h.branch_version),
          current_at = greatest(h.current_at, excluded.current_at),
          pushed_at = coalesce(excluded.pushed_at, h.pushed_at),
          push_refused_since = case
            when excluded.pushed_at is null then h.push_refused_since
            when excluded.push_refusal is null then null
            else coalesce(h.push_refused_since, excluded.pushed_at) end,
          push_refusal = case
            when excluded.pushed_at is null then h.push_refusal else excluded.push_refusal end,
          program = case
            when excluded.told_at is null then h.program else excluded.program end,
          waiting = case
            when excluded.told_at is null then h.waiting else excluded.waiting end,
          oldest_at = case
            when excluded.told_at is null then h.oldest_at else excluded.oldest_at end,
          applied_at = case
            when excluded.told_at is null then h.applied_at else excluded.applied_at end,
          stuck = case when excluded.told_at is null then h.stuck else excluded.stuck end,
          stuck_since = case
            when excluded.told_at is null then h.stuck_since else excluded.stuck_since end,
          told_at = coalesce(excluded.told_at, h.told_at)\
        """,
        sightings.stream().map(HealthStore::line).toList());
  }

  /// The desks of the branches that the transaction sees.
  public List<DeviceHealth> all() {
    return transaction.query(
        """
        select d.id, d.name, b.name, d.state, d.reason, d.enrolled_at, h.seen_at, h.protocol,
          greatest(0, o.version - h.organisation_version)
            + greatest(0, v.version - h.branch_version),
          h.current_at, h.push_refusal, h.push_refused_since, h.pull_refusal,
          h.pull_refused_since, h.told_at, h.program, h.waiting, h.oldest_at, h.applied_at, h.stuck,
          h.stuck_since, d.branch_id
        from device d
          join branch b on b.id = d.branch_id
          left join device_health h on h.device_id = d.id
          left join scope_version o on o.scope_id = d.organisation_id
          left join scope_version v on v.scope_id = d.branch_id
        where exists (
          select from device_key k where k.device_id = d.id and k.public_key is not null)\
        """,
        HealthStore::read);
  }

  private static @Nullable Object[] line(Sighting it) {
    var pull = it.pull();
    var push = it.push();
    var told = it.told();
    var report = told == null ? null : told.report();
    var reading = pull == null ? null : pull.reading();
    return new @Nullable Object[] {
      it.deviceId(),
      it.organisationId(),
      it.branchId(),
      it.seenAt(),
      pull == null ? null : pull.answered().at(),
      pull == null ? null : pull.answered().refusal(),
      pull == null ? null : since(pull.answered()),
      reading == null ? null : reading.protocol(),
      reading == null ? null : reading.organisationVersion(),
      reading == null ? null : reading.branchVersion(),
      reading == null ? null : reading.currentAt(),
      push == null ? null : push.at(),
      push == null ? null : push.refusal(),
      push == null ? null : since(push),
      told == null ? null : told.at(),
      report == null ? null : report.program(),
      report == null ? null : report.waiting(),
      report == null ? null : report.oldestAt(),
      report == null ? null : report.pulledAt(),
      report == null ? null : report.stuck(),
      report == null ? null : report.stuckSince()
    };
  }

  private static @Nullable Instant since(Sighting.Answered answered) {
    return answered.refusal() == null ? null : answered.at();
  }

  private static DeviceHealth read(ResultSet line) throws SQLException {
    return new DeviceHealth(
        line.getObject(1, UUID.class),
        line.getString(2),
        line.getObject(22, UUID.class),
        line.getString(3),
        DeviceState.valueOf(line.getString(4)),
        line.getString(5),
        line.getTimestamp(6).toInstant(),
        seen(line),
        told(line));
  }

  private static Optional<Seen> seen(ResultSet line) throws SQLException {
    var at = moment(line, 7);
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Seen(
                at,
                line.getObject(8, Integer.class),
                line.getObject(9, Long.class),
                moment(line, 10),
                refusal(line, 11),
                refusal(line, 13)));
  }

  private static Optional<Refusal> refusal(ResultSet line, int column) throws SQLException {
    var code = line.getString(column);
    var since = moment(line, column + 1);
    return code == null || since == null ? Optional.empty() : Optional.of(new Refusal(code, since));
  }

  private static Optional<Told> told(ResultSet line) throws SQLException {
    var at = moment(line, 15);
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Told(
                at,
                line.getString(16),
                line.getInt(17),
                moment(line, 18),
                moment(line, 19),
                line.getString(20),
                moment(line, 21)));
  }

  private static @Nullable Instant moment(ResultSet line, int column) throws SQLException {
    var at = line.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
