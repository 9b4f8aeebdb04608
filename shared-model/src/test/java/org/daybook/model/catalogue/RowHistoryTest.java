package org.daybook.model.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.model.catalogue.RowHistory.Growth;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.row.RowShape.Column;
import org.daybook.model.row.Table;
import org.daybook.model.testkit.RowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows only grow, and what an earlier client is sent is what its program knew.
class RowHistoryTest {
  private static final int FIRST_WRITTEN_DOWN = 3;

  static IntStream protocols() {
    return IntStream.rangeClosed(FIRST_WRITTEN_DOWN, Protocol.VERSION);
  }

  /// What is in these files never changes: such rows lie in desks' stores, and clients of the
  /// protocol read no others.
  @ParameterizedTest
  @MethodSource("protocols")
  void clientsOfAProtocolAreSentWhatItsProgramKnew(int protocol) throws IOException {
    var client = RowHistory.SHIPPED.knownTo(protocol);
    var text =
        Tables.ALL.stream()
            .filter(client::know)
            .map(table -> line(table, client))
            .collect(Collectors.joining());
    assertEquals(
        golden(protocol),
        text,
        "A table, a field behind all others or a constant that is new is noted in RowHistory, with"
            + " the protocol that brings it; nothing else may change. The rows of a new protocol"
            + " are written down in a file of their own.");
  }

  private static String golden(int protocol) throws IOException {
    var file = "/golden/rows-" + protocol + ".txt";
    try (var stream = RowHistoryTest.class.getResourceAsStream(file)) {
      assertNotNull(stream, file);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String line(Table<?> table, ClientRows client) {
    return client.columns(table).stream()
        .map(RowHistoryTest::word)
        .collect(Collectors.joining(", ", table.name() + ": ", "\n"));
  }

  private static String word(Column column) {
    var word = column.name() + " " + column.content();
    return column.choices().isEmpty()
        ? word
        : word + " " + String.join("|", new TreeSet<>(column.choices().keySet()));
  }

  @Test
  void whatWasAddedCanBeReadInRowsThatLackIt() {
    for (var growth : RowHistory.SHIPPED.growths()) {
      assertTrue(growth.since() <= Protocol.VERSION, growth::toString);
      if (growth instanceof Growth.NewField(var table, var name, var _)) {
        var names = Tables.shapeOf(table).columns().stream().map(Column::name).toList();
        assertTrue(Tables.formatOf(table).mayLack(names.indexOf(name)), growth::toString);
      }
    }
  }

  @Test
  void whoeverKnowsAllIsSentRowsAsTheyAre() {
    var client = RowHistory.SHIPPED.knownTo(Protocol.VERSION);
    assertTrue(client.areAll());
    for (var row : RowSamples.ofAllTables(new UUID(1, 1), new UUID(2, 2))) {
      assertArrayEquals(Cbor.encode(row), client.bytes(row));
      // As an earlier client's are made, which has all fields but the last.
      var values = Tables.shapeOf(row.table()).values(row);
      assertArrayEquals(Cbor.encode(row), Cbor.encode(values));
    }
    assertTrue(RowHistory.SHIPPED.knownTo(Protocol.VERSION + 1).areAll());
  }

  private static @Nullable Object known(@Nullable Object value, int protocol) {
    if (value == Reason.ROOM_TAKEN && protocol < 3) {
      return Reason.INVALID_VALUE;
    } else if (value == AttendanceValue.UNMARKED && protocol == 2) {
      return AttendanceValue.EXCUSED;
    } else if (value == AttendanceValue.UNMARKED && protocol == 1) {
      return AttendanceValue.ABSENT;
    }
    return value == AttendanceValue.EXCUSED && protocol == 1 ? AttendanceValue.ABSENT : value;
  }

  @Test
  void anEarlierClientIsSentFewerFieldsTablesAndConstants() {
    var history =
        new RowHistory(
            List.of(
                new Growth.NewTable(Family.TABLE, 2),
                new Growth.NewField(Student.TABLE, "guest", 2),
                new Growth.NewField(Student.TABLE, "sourced_id", 3),
                new Growth.NewConstant(AttendanceValue.EXCUSED, AttendanceValue.ABSENT, 2),
                new Growth.NewConstant(AttendanceValue.UNMARKED, AttendanceValue.EXCUSED, 3),
                new Growth.NewConstant(Reason.ROOM_TAKEN, Reason.INVALID_VALUE, 3)));
    assertFalse(history.knownTo(1).know(Family.TABLE));
    assertTrue(history.knownTo(2).know(Family.TABLE));
    assertFalse(history.knownTo(2).knowOtherwise("family"));
    for (var row : RowSamples.ofAllTables(new UUID(1, 1), new UUID(2, 2))) {
      var values = Tables.shapeOf(row.table()).values(row);
      for (int protocol = 1; protocol <= 3; protocol++) {
        var known = values.clone();
        if (row instanceof Student) {
          known = Arrays.copyOf(values, values.length - (3 - protocol));
        }
        for (int i = 0; i < known.length; i++) {
          known[i] = known(known[i], protocol);
        }
        var client = history.knownTo(protocol);
        assertArrayEquals(Cbor.encode(known), client.bytes(row), row.table().name());
        assertArrayEquals(
            Cbor.encode(known), client.bytes(row.table(), Cbor.encode(row)), row.table().name());
      }
    }
    assertTrue(history.knownTo(2).knowOtherwise(AttendanceMark.TABLE.name()));
    assertEquals(
        new OperationResult(7, Outcome.REJECTED, Reason.INVALID_VALUE, 9),
        history.knownTo(2).told(new OperationResult(7, Outcome.REJECTED, Reason.ROOM_TAKEN, 9)));
    var accepted = new OperationResult(8, Outcome.ACCEPTED, null, 9);
    assertEquals(accepted, history.knownTo(2).told(accepted));
  }
}
