package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.people.Family;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LostRow;
import org.daybook.model.protocol.LostRowsAnswer;
import org.daybook.model.protocol.LostRowsRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.devices.Losses;
import org.daybook.server.store.Backup;
import org.daybook.server.store.Restore;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk tells which rows it had from a server that was put back since.
class LostRowsIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final UUID FORMER = new UUID(1, 1);

  @TempDir private Path folder;

  private Campus campus;
  private TestDesk desk;

  @BeforeEach
  void open() {
    campus = new Campus(CLOCK);
    desk = campus.desk(campus.north, CLOCK);
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void whoWasNeverPutBackHasLostNothing() {
    assertEquals(ErrorCode.FORBIDDEN, refused(desk, List.of(lost(family(1, "Lost")))));
    assertEquals(0, missing(campus.administration().losses()).size());
  }

  @Test
  void rowsAreKeptOnceAndShownWhileTheyAreNotAsTheyWere() throws Exception {
    try (var restored = restored()) {
      var back = desk.at(restored.port());
      var losses = restored.administration().losses();
      var gone = family(1, "Gone");
      assertEquals(1, kept(back, List.of(lost(gone))));
      assertEquals(0, kept(back, List.of(lost(gone))), "told before");
      assertEquals(1, missing(losses).size());
      assertEquals(gone, missing(losses).getFirst().row());
      assertEquals(false, missing(losses).getFirst().changed());

      assertEquals(1, kept(back, List.of(lost(family(1, "Other")))), "with other contents");
      assertEquals(2, missing(losses).size());
    }
  }

  @Test
  void refusesWhatIsNoReport() throws Exception {
    try (var restored = restored()) {
      var back = desk.at(restored.port());
      var gone = family(1, "Gone");
      var whole = lost(gone);
      var elsewhere =
          new Family(gone.id(), campus.organisation, campus.south.id(), "South", null, null);
      assertEquals(ErrorCode.MALFORMED, refused(back, List.of(lost(elsewhere))));
      var spoilt = new byte[] {1, 2, 3};
      for (var wrong :
          List.of(
              new LostRow(whole.scope(), "family", whole.rowId(), spoilt),
              new LostRow(whole.scope(), "no_table", whole.rowId(), whole.row()),
              new LostRow(whole.scope(), "student", whole.rowId(), whole.row()),
              new LostRow(whole.scope(), "family", new UUID(7, 7), whole.row()),
              new LostRow(campus.organisation, "family", whole.rowId(), whole.row()))) {
        assertEquals(ErrorCode.MALFORMED, refused(back, List.of(whole, wrong)), wrong::toString);
      }
      assertEquals(
          ErrorCode.TOO_LARGE,
          refused(back, Collections.nCopies(Protocol.MAX_LOST_ROWS + 1, whole)));
      var large = new ArrayList<LostRow>();
      for (int i = 0; i < 3; i++) {
        large.add(lost(family(i, "x".repeat(Protocol.MAX_LOST_BYTES / 3))));
      }
      assertEquals(ErrorCode.TOO_LARGE, refused(back, large));
      var request = new LostRowsRequest(Protocol.VERSION + 1, FORMER, List.of(whole));
      var answer = back.post("/sync/v1/lost", Cbor.encode(request));
      assertEquals(ErrorCode.UPGRADE_REQUIRED, TestDesk.error(answer).code());
      assertEquals(0, missing(restored.administration().losses()).size(), "nothing is kept");
    }
  }

  /// Else what is given again is counted by whatever arrives first.
  @Test
  void saysFromItsFirstAnswerOnUpToWhereItsBackupGoes() throws Exception {
    desk.capture(campus.north.staff(), recorded(3));
    desk.capture(campus.north.staff(), recorded(4));
    desk.pushFrom(1);
    try (var restored = restored()) {
      var back = desk.at(restored.port());
      var answer = back.post("/sync/v1/pull", Cbor.encode(List.of(1, List.of())));
      assertEquals("2", answer.headers().firstValue(RequestSignature.BACKED_UP).orElse(""));
    }
  }

  private Wiring restored() throws Exception {
    var owner = campus.postgres.options().owner().orElseThrow();
    var file = folder.resolve("night.daybook-backup");
    new Backup(owner).write(file);
    campus.stop();
    assertInstanceOf(Restore.Outcome.Restored.class, new Restore(owner).read(file, true));
    return campus.anotherServer();
  }

  private List<Losses.Loss> missing(Losses losses) {
    return losses.missing(campus.organisation, List.of(campus.north.id()));
  }

  private static int kept(TestDesk desk, List<LostRow> rows) {
    return TestDesk.decode(posted(desk, rows), LostRowsAnswer.class).kept();
  }

  private static ErrorCode refused(TestDesk desk, List<LostRow> rows) {
    return TestDesk.error(posted(desk, rows)).code();
  }

  private static HttpResponse<byte[]> posted(TestDesk desk, List<LostRow> rows) {
    var request = new LostRowsRequest(Protocol.VERSION, FORMER, rows);
    return desk.post("/sync/v1/lost", Cbor.encode(request));
  }

  private static LostRow lost(Family row) {
    return new LostRow(row.scopeId(), "family", row.id(), Cbor.encode(row));
  }

  private Family family(int number, String name) {
    var id = new UUID(0x7000L, number);
    return new Family(id, campus.organisation, campus.north.id(), name, null, null);
  }

  private static RecordFamily recorded(int number) {
    return new RecordFamily(
        new UUID(0x7000L, number), PersonDetails.named("Family " + number), null);
  }
}
