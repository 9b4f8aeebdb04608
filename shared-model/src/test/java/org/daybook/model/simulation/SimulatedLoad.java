package org.daybook.model.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadPoint;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// What a first load brings, of one snapshot, and its pieces on the wire.
record SimulatedLoad(List<Part> parts) {
  private static final long PLAN = 1;

  /// Small, so that loads of small branches break off in the middle.
  private static final int CHUNK_ROWS = 7;

  /// The rows of one table of one scope.
  record Part(UUID scope, Table<?> table, List<? extends Row> rows) {
    Part {
      rows = rows.stream().sorted(Comparator.comparing(Row::id)).toList();
    }

    Part after(UUID id) {
      return new Part(
          scope, table, rows.stream().filter(row -> row.id().compareTo(id) > 0).toList());
    }

    Part nothing() {
      return new Part(scope, table, List.of());
    }
  }

  List<byte[]> answer(List<Cursor> cursors, @Nullable LoadPoint point, Instant now) {
    var rest = point == null ? parts : rest(point);
    var day = point == null ? now.atOffset(ZoneOffset.UTC).toLocalDate() : point.day();
    var pieces = new ArrayList<byte[]>();
    pieces.add(Cbor.encode(manifest(rest, cursors, now, day)));
    int number = 1;
    for (int part = 0; part < rest.size(); part++) {
      for (var chunk : chunks(rest.get(part), part, number)) {
        pieces.add(Cbor.encode(chunk));
        number++;
      }
    }
    pieces.add(Cbor.encode(LoadChunk.end(parts.size(), number)));
    return pieces;
  }

  private List<Part> rest(LoadPoint point) {
    var rest = new ArrayList<Part>(parts);
    for (int part = 0; part < point.part(); part++) {
      rest.set(part, parts.get(part).nothing());
    }
    rest.set(point.part(), parts.get(point.part()).after(point.after()));
    return rest;
  }

  private static LoadManifest manifest(
      List<Part> rest, List<Cursor> cursors, Instant now, LocalDate day) {
    var counts =
        rest.stream().map(it -> new TableCount(it.table().name(), it.rows().size())).toList();
    return new LoadManifest(cursors, counts, now, PLAN, day);
  }

  private static List<LoadChunk> chunks(Part part, int place, int firstNumber) {
    var chunks = new ArrayList<LoadChunk>();
    var digest = LoadChunk.emptyDigest();
    for (int at = 0; at < part.rows().size(); at += CHUNK_ROWS) {
      int end = Math.min(part.rows().size(), at + CHUNK_ROWS);
      var rows = part.rows().subList(at, end).stream().map(Cbor::encode).toList();
      digest = LoadChunk.digest(digest, rows);
      int number = firstNumber + chunks.size();
      chunks.add(new LoadChunk(part.scope(), part.table().name(), rows, place, number, digest));
    }
    return chunks;
  }
}
