package org.daybook.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.catalogue.ClientRows;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadPoint;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// Everything that a device's scopes hold, what today's roll call needs first; or what is left of
/// it for a load that goes on.
public final class FirstLoadRows {
  private static final long OLDEST_DAYS = 2;

  private final StoreTransaction transaction;
  private final ClientRows client;
  private final UUID organisationId;
  private final UUID branchId;
  private final LocalDate day;
  private final long sinceVersion;
  private final @Nullable LoadPoint point;
  private int number;

  private FirstLoadRows(
      StoreTransaction transaction,
      ClientRows client,
      UUID organisationId,
      UUID branchId,
      LocalDate day,
      long sinceVersion,
      @Nullable LoadPoint point) {
    this.transaction = transaction;
    this.client = client;
    this.organisationId = organisationId;
    this.branchId = branchId;
    this.day = day;
    this.sinceVersion = sinceVersion;
    this.point = point;
  }

  /// All rows, for the branch's day at that moment.
  ///
  /// @param client what the client knows of the rows
  /// @param version of the branch's scope in this snapshot
  public static FirstLoadRows all(
      StoreTransaction transaction,
      ClientRows client,
      UUID organisationId,
      UUID branchId,
      Instant now,
      long version) {
    var today = today(transaction, branchId, now);
    return new FirstLoadRows(transaction, client, organisationId, branchId, today, version, null);
  }

  /// What comes after a point of a load that began at that version of the branch's scope; nothing
  /// when the point is not one of a load that this program would give.
  public static Optional<FirstLoadRows> after(
      StoreTransaction transaction,
      ClientRows client,
      UUID organisationId,
      UUID branchId,
      Instant now,
      long version,
      LoadPoint point) {
    boolean known =
        point.plan() == LoadPart.plan(client)
            && point.part() >= 0
            && point.part() < LoadPart.inOrder(client).size()
            && isNear(point.day(), today(transaction, branchId, now));
    return known
        ? Optional.of(
            new FirstLoadRows(
                transaction, client, organisationId, branchId, point.day(), version, point))
        : Optional.empty();
  }

  /// The day for which the parts are made.
  public LocalDate day() {
    return day;
  }

  /// Names the way in which rows are divided into parts.
  public long plan() {
    return LoadPart.plan(client);
  }

  /// How many rows each part has, in the order of [#chunks].
  public List<TableCount> counts() {
    var counts = new ArrayList<TableCount>();
    var parts = LoadPart.inOrder(client);
    for (int i = 0; i < parts.size(); i++) {
      counts.add(new TableCount(parts.get(i).table().name(), isOver(i) ? 0 : count(i)));
    }
    return counts;
  }

  /// The rows, and the end. No chunk has rows of two parts.
  public void chunks(Consumer<LoadChunk> sink) {
    int parts = LoadPart.inOrder(client).size();
    for (int i = 0; i < parts; i++) {
      if (!isOver(i)) {
        chunksOf(i, LoadPart.inOrder(client).get(i), sink);
      }
    }
    sink.accept(LoadChunk.end(parts, ++number));
  }

  private <R extends Row> void chunksOf(int place, LoadPart<R> part, Consumer<LoadChunk> sink) {
    var filling = new Filling(scopeOf(part), part.table().name(), place, sink);
    RowStream.each(
        transaction,
        part.table(),
        bound(place, part, " order by id"),
        row -> filling.add(client.bytes(row)));
    filling.end();
  }

  private long count(int place) {
    var from = bound(place, LoadPart.inOrder(client).get(place), "");
    return transaction
        .queryOne("select count(*)" + from.sql(), line -> line.getLong(1), from.parameters())
        .orElse(0L);
  }

  /// Whether the part came before the load broke off.
  private boolean isOver(int place) {
    return point != null && place < point.part();
  }

  /// A desk's clock and the trainer's memory may be a day off: yesterday and tomorrow come along.
  private NamedSql bound(int place, LoadPart<?> part, String order) {
    var values = new HashMap<String, Object>();
    values.put("scope", scopeOf(part));
    values.put("from", day.minusDays(1));
    values.put("until", day.plusDays(1));
    values.put("since", sinceVersion);
    var from = part.from();
    if (point != null && place == point.part()) {
      values.put("after", point.after());
      from += " and id > :after";
    }
    return NamedSql.of(from + order, values);
  }

  private UUID scopeOf(LoadPart<?> part) {
    return part.isOfBranch() ? branchId : organisationId;
  }

  private static boolean isNear(LocalDate day, LocalDate today) {
    return Math.abs(day.toEpochDay() - today.toEpochDay()) <= OLDEST_DAYS;
  }

  private static LocalDate today(StoreTransaction transaction, UUID branchId, Instant now) {
    var zone =
        transaction
            .queryOne("select time_zone from branch where id = ?", it -> it.getString(1), branchId)
            .orElseThrow(() -> new IllegalStateException("a device of a branch that is not there"));
    return LocalDate.ofInstant(now, ZoneId.of(zone));
  }

  /// Collects the rows of one part into chunks.
  private final class Filling {
    private final UUID scope;
    private final String table;
    private final int place;
    private final Consumer<LoadChunk> sink;
    private final List<byte[]> rows = new ArrayList<>();
    private byte[] digest = LoadChunk.emptyDigest();

    Filling(UUID scope, String table, int place, Consumer<LoadChunk> sink) {
      this.scope = scope;
      this.table = table;
      this.place = place;
      this.sink = sink;
    }

    void add(byte[] row) {
      rows.add(row);
      if (rows.size() == Protocol.FIRST_LOAD_CHUNK_ROWS) {
        end();
      }
    }

    /// Hands over what has been collected.
    void end() {
      if (rows.isEmpty()) {
        return;
      }
      digest = LoadChunk.digest(digest, rows);
      sink.accept(new LoadChunk(scope, table, rows, place, ++number, digest));
      rows.clear();
    }
  }
}
