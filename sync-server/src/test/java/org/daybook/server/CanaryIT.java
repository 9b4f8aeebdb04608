package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.model.canary.Canaries;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullAnswer2;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.testkit.SettableClock;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.EarlierPull;
import org.daybook.server.testkit.FirstLoadItems;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CanaryIT {
  private static final Set<String> CANARIES = Set.of("organisation_canary", "branch_canary");
  private static final int OLDER = 2;
  private static final int NEWER = 3;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
  private Campus campus;
  private TestDesk desk;

  @BeforeEach
  void open() {
    campus = new Campus(clock);
    desk = campus.desk(campus.north, clock);
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void comesAsAnyOtherRowDoesOnItsRhythm() {
    var cursors = pull(List.of()).cursors();
    campus.sing();
    var first = pull(cursors);
    assertEquals(CANARIES, tables(first));

    clock.advance(Canaries.RHYTHM.minusSeconds(1));
    campus.sing();
    assertEquals(Set.of(), tables(pull(first.cursors())));

    clock.advance(Duration.ofSeconds(1));
    campus.sing();
    assertEquals(CANARIES, tables(pull(first.cursors())));
  }

  /// The system's clock tells parts of milliseconds, which PostgreSQL rounds and a row's bytes
  /// leave out.
  @Test
  void itsDigestIsThatOfTheRowThatComes() {
    clock.advance(Duration.ofNanos(999_600));
    var cursors = pull(List.of()).cursors();
    campus.sing();
    var answer = pull(cursors);
    var ofRows = new TreeMap<String, RowDigest>();
    for (var changes : answer.changes()) {
      var digest = ofRows.computeIfAbsent(changes.table(), _ -> new RowDigest());
      changes.changes().forEach(change -> digest.add(change.row()));
    }
    assertEquals(CANARIES, ofRows.keySet());
    for (var told : answer.digests()) {
      assertTrue(ofRows.get(told.table()).is(told.rows(), told.digest()), told.table());
    }
    assertEquals(2, answer.digests().size());
  }

  @Test
  void twoServersWriteItOnce() {
    try (var other = campus.anotherServer()) {
      desk.pull();
      desk.at(other.port()).pull();
      campus.sing();
      var after = pull(List.of()).cursors();
      other.sing();
      assertEquals(after, pull(List.of()).cursors());
    }
  }

  @Test
  void singsForNobodyWhereNobodyIs() {
    var elsewhere = campus.desk(campus.south, clock);
    desk.pull();
    var before = elsewhereCursor(pull(elsewhere, List.of()));
    clock.advance(Duration.ofMinutes(16));
    desk.pull();
    campus.sing();
    assertEquals(before, elsewhereCursor(pull(elsewhere, List.of())));
  }

  @Test
  void anOlderDeskIsSentNoRowsThatItCannotRead() throws Exception {
    var cursors = pullAsOlder(List.of()).cursors();
    campus.sing();
    var answer = pullAsOlder(cursors);
    assertEquals(List.of(), answer.changes());
    assertTrue(answer.cursors().getFirst().version() > cursors.getFirst().version());

    assertEquals(Set.of(), canariesOf(new EarlierPull(OLDER, List.of()).bytes()));
    assertEquals(CANARIES, canariesOf(Cbor.encode(new PullRequest(NEWER, List.of()))));
    assertEquals(Set.of(), loaded(OLDER));
    assertEquals(CANARIES, loaded(NEWER));
  }

  private Cursor elsewhereCursor(PullAnswer answer) {
    return answer.cursors().getLast();
  }

  private Set<String> canariesOf(byte[] asked) {
    var answer = TestDesk.decode(desk.post("/sync/v1/digests", asked), DigestAnswer.class);
    var tables = new TreeSet<String>();
    answer.digests().forEach(it -> tables.add(it.table()));
    tables.retainAll(CANARIES);
    return tables;
  }

  private Set<String> loaded(int protocol) throws Exception {
    var body = Cbor.encode(LoadRequest.anew(protocol));
    var items = FirstLoadItems.of(desk.post("/sync/v1/load", body).body());
    var tables = new TreeSet<String>();
    items.manifest().counts().forEach(it -> tables.add(it.table()));
    tables.retainAll(CANARIES);
    return tables;
  }

  private PullAnswer pull(List<Cursor> cursors) {
    return pull(desk, cursors);
  }

  private PullAnswer2 pullAsOlder(List<Cursor> cursors) {
    var body = new EarlierPull(OLDER, cursors).bytes();
    return TestDesk.decode(desk.post("/sync/v1/pull", body), PullAnswer2.class);
  }

  private static PullAnswer pull(TestDesk desk, List<Cursor> cursors) {
    var body = Cbor.encode(new PullRequest(NEWER, cursors));
    return TestDesk.decode(desk.post("/sync/v1/pull", body), PullAnswer.class);
  }

  private static Set<String> tables(PullAnswer answer) {
    var tables = new ArrayList<String>();
    for (TableChanges changes : answer.changes()) {
      tables.add(changes.table());
    }
    return Set.copyOf(tables);
  }
}
