package org.daybook.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.row.Row;

/// Everything that a device's scopes hold, what today's roll call needs first.
public final class FirstLoadRows {
  private final StoreTransaction transaction;
  private final UUID organisationId;
  private final UUID branchId;
  private final LocalDate today;

  /// @param now the server's clock: today is the branch's day at that moment
  public FirstLoadRows(
      StoreTransaction transaction, UUID organisationId, UUID branchId, Instant now) {
    this.transaction = transaction;
    this.organisationId = organisationId;
    this.branchId = branchId;
    this.today = LocalDate.ofInstant(now, zone());
  }

  /// How many rows each part has, in the order of [#chunks].
  public List<TableCount> counts() {
    var counts = new ArrayList<TableCount>();
    for (var part : LoadPart.inOrder()) {
      counts.add(new TableCount(part.table().name(), count(part)));
    }
    return counts;
  }

  /// The rows. No chunk has rows of two parts.
  public void chunks(Consumer<LoadChunk> sink) {
    LoadPart.inOrder().forEach(part -> chunksOf(part, sink));
  }

  private <R extends Row> void chunksOf(LoadPart<R> part, Consumer<LoadChunk> sink) {
    var scope = scopeOf(part);
    var table = part.table();
    var chunk = new ArrayList<byte[]>();
    Consumer<byte[]> collect =
        row -> {
          chunk.add(row);
          if (chunk.size() == Protocol.FIRST_LOAD_CHUNK_ROWS) {
            sink.accept(new LoadChunk(scope, table.name(), List.copyOf(chunk)));
            chunk.clear();
          }
        };
    RowStream.encoded(transaction, table, bound(part), collect);
    if (!chunk.isEmpty()) {
      sink.accept(new LoadChunk(scope, table.name(), List.copyOf(chunk)));
    }
  }

  private long count(LoadPart<?> part) {
    var from = bound(part);
    return transaction
        .queryOne("select count(*)" + from.sql(), line -> line.getLong(1), from.parameters())
        .orElse(0L);
  }

  /// A desk's clock and the trainer's memory may be a day off: yesterday and tomorrow come along.
  private NamedSql bound(LoadPart<?> part) {
    return NamedSql.of(
        part.from(),
        Map.of("scope", scopeOf(part), "from", today.minusDays(1), "until", today.plusDays(1)));
  }

  private UUID scopeOf(LoadPart<?> part) {
    return part.isOfBranch() ? branchId : organisationId;
  }

  private ZoneId zone() {
    return transaction
        .queryOne("select time_zone from branch where id = ?", line -> line.getString(1), branchId)
        .map(ZoneId::of)
        .orElseThrow(() -> new IllegalStateException("a device of a branch that is not there"));
  }
}
