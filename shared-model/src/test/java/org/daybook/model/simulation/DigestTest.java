package org.daybook.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape.Column;
import org.daybook.model.testkit.RowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A digest that did not cover a column would let replicas differ there for ever, unseen.
class DigestTest {
  private static final UUID ORGANISATION = UUID.randomUUID();
  private static final UUID BRANCH = UUID.randomUUID();

  @Test
  void everyColumnOfEveryTableCounts() {
    var missed = new ArrayList<String>();
    for (var row : RowSamples.ofAllTables(ORGANISATION, BRANCH)) {
      missed.addAll(uncovered(row, Cbor::encode));
    }
    assertEquals(List.of(), missed);
  }

  /// The planted bug: each column in turn is left out of what is digested.
  @Test
  void digestThatForgetsAColumnIsCaught() {
    for (var row : RowSamples.ofAllTables(ORGANISATION, BRANCH)) {
      var columns = Tables.shapeOf(row.table()).columns();
      for (int i = 0; i < columns.size(); i++) {
        int forgotten = i;
        var kept = Tables.shapeOf(row.table()).values(row)[i];
        var missed = uncovered(row, other -> Cbor.encode(with(other, forgotten, kept)));
        if (other(columns.get(i), kept).isPresent()) {
          assertEquals(List.of(row.table().name() + "." + columns.get(i).name()), missed);
        }
      }
    }
  }

  /// The columns that may change without the digest.
  private static List<String> uncovered(Row row, Function<Row, byte[]> encode) {
    var columns = Tables.shapeOf(row.table()).columns();
    var values = Tables.shapeOf(row.table()).values(row);
    var missed = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      var other = other(columns.get(i), values[i]);
      if (other.isPresent()
          && digest(encode.apply(row)).equals(digest(encode.apply(with(row, i, other.get()))))) {
        missed.add(row.table().name() + "." + columns.get(i).name());
      }
    }
    return missed;
  }

  private static String digest(byte[] bytes) {
    var digest = new RowDigest();
    digest.add(bytes);
    return HexFormat.of().formatHex(digest.value());
  }

  private static Row with(Row row, int column, @Nullable Object value) {
    var shape = Tables.shapeOf(row.table());
    var values = shape.values(row);
    values[column] = value;
    return shape.row(values);
  }

  /// Something else that the column may hold; empty where there is but one thing.
  private static Optional<Object> other(Column column, @Nullable Object value) {
    return switch (column.content()) {
      case ID -> Optional.of(UUID.randomUUID());
      case TEXT -> Optional.of(value + "!");
      case NUMBER -> Optional.of(8);
      case LONG_NUMBER -> Optional.of(9L);
      case TRUTH -> Optional.of(!Boolean.TRUE.equals(value));
      case DAY -> Optional.of(LocalDate.of(2001, 1, 1));
      case MOMENT -> Optional.of(Instant.EPOCH);
      case CHOICE -> column.choices().values().stream().filter(it -> !it.equals(value)).findFirst();
      case IDS -> Optional.of(List.of(UUID.randomUUID()));
      case TEXTS -> Optional.of(List.of("else"));
    };
  }
}
