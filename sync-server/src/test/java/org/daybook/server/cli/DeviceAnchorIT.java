package org.daybook.server.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daybook.model.operation.ChainAnchor;
import org.daybook.model.operation.DeviceKey;
import org.daybook.model.operation.HashChain;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.testkit.SettableClock;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the server says of a desk's chains, over real HTTP and PostgreSQL.
class DeviceAnchorIT {
  private static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));

  @TempDir Path folder;

  @Test
  void holdsTheHashOfEverythingReceivedInEachEpoch() throws Exception {
    try (var campus = new Campus(CLOCK)) {
      var desk = campus.desk(campus.north, CLOCK);
      mark(campus, desk, 3);
      desk.pushFrom(1);
      var renewed = desk.renewed();
      mark(campus, renewed, 2);
      renewed.pushFrom(1);
      mark(campus, renewed, 1);

      var anchor = anchor(campus, desk);

      assertEquals(desk.identity.deviceId(), anchor.deviceId());
      assertEquals(List.of(1, 2), epochs(anchor));
      assertChain(desk, 3, anchor.chain(1));
      assertChain(renewed, 2, anchor.chain(2));
      assertFalse(Files.readString(file()).contains(campus.north.staff().toString()));
    }
  }

  /// Whoever holds a receipt knows the operation as it was captured, and needs the key of then.
  @Test
  void tellsTheKeyOfEachEpochAndWhatWasCarriedByItsFirstName() throws Exception {
    try (var campus = new Campus(CLOCK)) {
      var desk = campus.desk(campus.north, CLOCK);
      mark(campus, desk, 2);
      desk.pushFrom(1);
      mark(campus, desk, 1);
      var renewed = desk.renewed();
      renewed.carry(desk, 3);
      renewed.pushFrom(1);

      var anchor = anchor(campus, desk);

      assertEquals(new DeviceKey(desk.publicKey()), anchor.chain(1).key());
      assertEquals(new DeviceKey(renewed.publicKey()), anchor.chain(2).key());
      var unsent = HashChain.sha256(desk.journal.get(2).bytes());
      assertEquals(0, anchor.chain(1).numberOf(unsent));
      assertEquals(1, anchor.chain(2).numberOf(unsent));
      assertChain(renewed, 1, anchor.chain(2));
    }
  }

  @Test
  void refusesADeskThatIsNotThere() {
    try (var campus = new Campus(CLOCK)) {
      assertEquals(1, run(campus, "no-such-desk"));
    }
  }

  private static void assertChain(TestDesk desk, int received, ChainAnchor.Chain chain) {
    var link = HashChain.genesis(desk.identity.deviceId(), desk.identity.epoch());
    for (int index = 0; index < received; index++) {
      var bytes = desk.journal.get(index).bytes();
      assertArrayEquals(HashChain.sha256(bytes), chain.operations().get(index));
      link = HashChain.next(link, bytes);
    }
    assertEquals(received, chain.head().sequence());
    assertArrayEquals(link, chain.head().hash());
  }

  private static void mark(Campus campus, TestDesk desk, int count) {
    for (int each = 0; each < count; each++) {
      desk.capture(
          campus.north.staff(),
          new MarkAttendance(
              campus.north.session(),
              campus.north.students().get(each),
              AttendanceValue.PRESENT,
              0,
              null));
    }
  }

  private static List<Integer> epochs(ChainAnchor anchor) {
    return anchor.chains().stream().map(it -> it.head().epoch()).toList();
  }

  private ChainAnchor anchor(Campus campus, TestDesk desk) throws Exception {
    assertEquals(0, run(campus, desk.identity.deviceId().toString()));
    return ChainAnchor.read(Files.readAllLines(file()));
  }

  private int run(Campus campus, String device) {
    var line = new CommandLine(CommandLine.Model.CommandSpec.create().name("daybook server"));
    AdminCommands.addTo(
        line,
        new AdminContext(
            Map.of(), _ -> campus.administration(), _ -> {}, CLOCK, new SecureRandom(), _ -> null));
    line.setOut(new PrintWriter(new StringWriter()));
    line.setErr(new PrintWriter(new StringWriter()));
    return line.execute("device", "anchor", device, file().toString());
  }

  private Path file() {
    return folder.resolve("desk.anchor");
  }
}
