package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.centre.CentreTransaction.Recorded;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;

/// What is committed in the server's database: all of it, so that a copy is a dump.
final class DatabaseState {
  private static final Comparator<ScopedTable> IN_ORDER =
      Comparator.comparing(ScopedTable::scope).thenComparing(ScopedTable::table);

  private final RowShelf rows;
  private final Map<UUID, ScopeFeed> feeds = new HashMap<>();
  private final Map<Life, List<Recorded>> operations = new HashMap<>();
  private final Map<Life, ChainHead> heads = new HashMap<>();
  private final Map<UUID, DeviceIdentity> devices = new HashMap<>();
  private final Map<UUID, SortedMap<Integer, byte[]>> epochs = new HashMap<>();
  private final Map<ScopedTable, Kept> digests = new TreeMap<>(IN_ORDER);
  private final Set<HealingReport> reports = new HashSet<>();
  private final Set<String> nonces = new HashSet<>();
  private final List<LogLine> log = new ArrayList<>();

  DatabaseState() {
    this(new RowShelf());
  }

  private DatabaseState(RowShelf rows) {
    this.rows = rows;
  }

  /// What is kept of a table in a scope.
  ///
  /// @param version at which it last changed
  record Kept(TableDigest digest, long version) {}

  /// One life of a device.
  record Life(UUID deviceId, int epoch) {}

  /// What was committed, in order.
  sealed interface LogLine {

    /// An operation of a device.
    record Taken(Life life, Recorded recorded) implements LogLine {}

    /// Rows that the centre changed by itself.
    record Changed(List<Row> rows) implements LogLine {}
  }

  DatabaseState copy() {
    var copy = new DatabaseState(rows.copy());
    feeds.forEach((scope, feed) -> copy.feeds.put(scope, feed.copy()));
    operations.forEach((life, some) -> copy.operations.put(life, new ArrayList<>(some)));
    copy.heads.putAll(heads);
    copy.devices.putAll(devices);
    epochs.forEach((device, keys) -> copy.epochs.put(device, new TreeMap<>(keys)));
    copy.digests.putAll(digests);
    copy.reports.addAll(reports);
    copy.nonces.addAll(nonces);
    copy.log.addAll(log);
    return copy;
  }

  RowShelf rows() {
    return rows;
  }

  ScopeFeed feed(UUID scope) {
    return feeds.computeIfAbsent(scope, _ -> new ScopeFeed());
  }

  Cursor cursorOf(UUID scope) {
    var feed = feed(scope);
    return new Cursor(scope, feed.version(), feed.tagOf(feed.version()));
  }

  List<Recorded> operations(Life life) {
    return operations.computeIfAbsent(life, _ -> new ArrayList<>());
  }

  ChainHead head(Life life) {
    var genesis = new ChainHead(life.epoch(), 0, HashChain.genesis(life.deviceId(), life.epoch()));
    return heads.getOrDefault(life, genesis);
  }

  /// @throws IllegalStateException when nobody enrolled it
  DeviceIdentity device(UUID deviceId) {
    var device = devices.get(deviceId);
    if (device == null) {
      throw new IllegalStateException("device " + deviceId + " was never enrolled");
    }
    return device;
  }

  /// The devices that are out of service, in an order of their own.
  List<UUID> revoked() {
    return devices.values().stream()
        .filter(it -> it.state() != DeviceState.ACTIVE)
        .map(DeviceIdentity::id)
        .sorted()
        .toList();
  }

  void device(DeviceIdentity device) {
    devices.put(device.id(), device);
  }

  /// The epochs of a device with their keys.
  SortedMap<Integer, byte[]> epochsOf(UUID deviceId) {
    return epochs.computeIfAbsent(deviceId, _ -> new TreeMap<>());
  }

  /// Whether the nonce is new; it is spent then.
  boolean spend(String nonce) {
    return nonces.add(nonce);
  }

  List<LogLine> log() {
    return log;
  }

  void record(Life life, ChainHead head, List<Recorded> some) {
    heads.put(life, head);
    var all = operations(life);
    for (var one : some) {
      all.add(one);
      log.add(new LogLine.Taken(life, one));
    }
  }

  /// Stores a row within a version that has begun in its scope and, where it left one, in that.
  void store(Row row, Map<UUID, Long> versions) {
    var ref = new RowRef(row.table().name(), row.id());
    var before = rows.set(row.table(), row.id(), row);
    if (before != null && !before.scopeId().equals(row.scopeId())) {
      write(ref, before.scopeId(), versions, true);
    }
    write(ref, row.scopeId(), versions, false);
    if (before != null) {
      digest(before, versions, digest -> digest.remove(Cbor.encode(before)));
    }
    digest(row, versions, digest -> digest.add(Cbor.encode(row)));
  }

  private void digest(Row row, Map<UUID, Long> versions, Consumer<RowDigest> change) {
    var scope = row.scopeId();
    var table = new ScopedTable(scope, row.table().name());
    var kept = digests.get(table);
    var digest = kept == null ? new RowDigest() : RowDigest.of(kept.digest());
    change.accept(digest);
    var now = new TableDigest(scope, table.table(), digest.rows(), digest.value());
    digests.put(table, new Kept(now, versions.getOrDefault(scope, feed(scope).version())));
  }

  /// Digests of a scope's tables that changed after a version.
  List<TableDigest> digests(UUID scope, long afterVersion) {
    return digests.values().stream()
        .filter(it -> it.digest().scope().equals(scope) && it.version() > afterVersion)
        .map(Kept::digest)
        .toList();
  }

  /// What desks told of what they healed.
  Set<HealingReport> reports() {
    return reports;
  }

  private void write(RowRef ref, UUID scope, Map<UUID, Long> versions, boolean left) {
    var feed = feed(scope);
    feed.write(ref, versions.getOrDefault(scope, feed.version()), left);
  }
}
