package org.daybook.model.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.testkit.RowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An earlier program's rows have fewer fields.
class RowFormatTest {
  private static final UUID ID = new UUID(1, 2);
  private static final UUID ORGANISATION = new UUID(3, 4);

  private final RowFormat<Drawer> format = RowFormat.of(Drawer.TABLE);

  @Test
  void readsEachRowAsItIsWritten() throws UnreadableException {
    for (var row : RowSamples.ofAllTables(ORGANISATION, ID)) {
      assertEquals(row, Tables.formatOf(row.table()).read(Cbor.encode(row)));
    }
  }

  @Test
  void whatCameLaterIsNothingInRowsOfBefore() throws UnreadableException {
    var whole = new Object[] {ID, ORGANISATION, "Till", "of oak", 7, 8L, true, List.of("a"), ID};
    var nulls = new Drawer(ID, ORGANISATION, "Till", null, 0, 0, false, List.of(), null);
    assertEquals(nulls, format.read(Cbor.encode(Arrays.copyOf(whole, 3))));
    assertEquals(
        new Drawer(ID, ORGANISATION, "Till", "of oak", 7, 0, false, List.of(), null),
        format.read(Cbor.encode(Arrays.copyOf(whole, 5))));
    assertEquals(
        new Drawer(ID, ORGANISATION, "Till", "of oak", 7, 8, true, List.of("a"), ID),
        format.read(Cbor.encode(whole)));
  }

  /// Whose length does not fit into the first byte.
  @Test
  void readsRowsOfManyFields() throws UnreadableException {
    var wide = RowFormat.of(Wide.TABLE);
    var fields = Stream.concat(Stream.of(ID, ORGANISATION), Stream.generate(() -> 5).limit(23));
    var whole = fields.toArray();
    assertEquals(5, wide.read(Cbor.encode(whole)).y());
    var read = wide.read(Cbor.encode(Arrays.copyOf(whole, 24)));
    assertEquals(5, read.x());
    assertEquals(0, read.y());
    assertEquals(0, wide.read(Cbor.encode(Arrays.copyOf(whole, 3))).x());
  }

  @Test
  void refusesEverythingElse() {
    var row = new Drawer(ID, ORGANISATION, "Till", null, 7, 8, true, List.of("a"), ID);
    var bytes = Cbor.encode(row);
    refused("a field that no row lacks", Cbor.encode(new Object[] {ID, ORGANISATION}));
    refused("nothing", new byte[0]);
    refused("no field", Cbor.encode(new Object[0]));
    refused("cut off", Arrays.copyOf(bytes, bytes.length - 1));
    refused("and more behind it", Arrays.copyOf(bytes, bytes.length + 1));
    refused("a length alone", new byte[] {(byte) 0x98});
    refused("another kind of value", Cbor.encode("Till"));
    var shorter = Cbor.encode(new Object[] {ID, ORGANISATION, "Till", "of oak"});
    refused("a field less than it says", Arrays.copyOf(shorter, shorter.length - 7));
    refused("a field more than it says", Arrays.copyOf(shorter, shorter.length + 1));
    refused("other fields", Cbor.encode(new Object[] {"Till", ID, ORGANISATION}));
    refused(
        "too many",
        Cbor.encode(new Object[] {ID, ORGANISATION, "", "", 7, 8, true, List.of(), ID, 9}));
  }

  @Test
  void aRealRowOfBeforeIsRead() throws UnreadableException {
    var row =
        RowSamples.ofAllTables(ORGANISATION, ID).stream()
            .filter(Student.class::isInstance)
            .map(Student.class::cast)
            .findFirst()
            .orElseThrow();
    var values = Tables.shapeOf(Student.TABLE).values(row);
    var read = Tables.formatOf(Student.TABLE).read(Cbor.encode(Arrays.copyOf(values, 10)));
    assertEquals(row.fullName(), read.fullName());
    assertEquals(row.note(), read.note());
    assertEquals(false, read.guest());
    assertEquals(null, read.sourcedId());
  }

  private void refused(String why, byte[] bytes) {
    assertThrows(UnreadableException.class, () -> format.read(bytes), why);
  }

  /// A row that began with a name and has gained whatever a row may gain.
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Drawer(
      UUID id,
      UUID organisationId,
      String name,
      @Nullable String wood,
      int coins,
      long worth,
      boolean locked,
      List<String> keys,
      @Nullable UUID owner)
      implements Row {
    static final Table<Drawer> TABLE =
        new Table<>("drawer", Drawer.class, StoredDrawer.class, _ -> new StoredDrawer());

    @Override
    public Table<Drawer> table() {
      return TABLE;
    }
  }

  static final class StoredDrawer extends StoredRow<Drawer> {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record Wide(
      UUID id,
      UUID organisationId,
      int a,
      int b,
      int c,
      int d,
      int e,
      int f,
      int g,
      int h,
      int i,
      int j,
      int k,
      int l,
      int m,
      int n,
      int o,
      int p,
      int q,
      int r,
      int s,
      int t,
      int u,
      int x,
      int y)
      implements Row {
    static final Table<Wide> TABLE =
        new Table<>("wide", Wide.class, StoredWide.class, _ -> new StoredWide());

    @Override
    public Table<Wide> table() {
      return TABLE;
    }
  }

  static final class StoredWide extends StoredRow<Wide> {}
}
