package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.model.desk.FirstLoad.LoadEnd;
import org.daybook.model.desk.LoadNotWholeException.Flaw;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.people.Family;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadPoint;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryJournal;
import org.daybook.model.testkit.MemoryReplica;
import org.junit.jupiter.api.Test;

/// A first load that breaks off, lies, or takes much away.
class FirstLoadTest {
  private static final int CHUNK = 10;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final List<Cursor> THEN = cursors(1);
  private static final List<Cursor> NOW = cursors(2);

  private final DeskIdentity identity =
      new DeskIdentity(Centre.id("device", 1), 1, Centre.ORGANISATION, Centre.BRANCH);
  private final MemoryJournal journal = new MemoryJournal(identity);
  private final MemoryReplica replica = new MemoryReplica();

  @Test
  void goesOnAfterTheLastChunkAndKeepsItsCursors() throws Exception {
    var load = begin(manifest(THEN, 35));
    take(load, chunks(families(0, 20), 20));
    assertEquals(20, shown(), "seen as they come");
    assertEquals(List.of(), replica.read().cursors(), "but never taken for complete");

    var request = FirstLoad.request(replica.read().load().state());

    assertEquals(THEN, request.cursors());
    assertEquals(new LoadPoint(7, DAY, 0, family(19).id()), request.point());
    var goesOn = begin(manifest(THEN, 15));
    assertEquals(List.of(new LoadState.Part("family", 20, 35)), goesOn.parts());
    take(goesOn, chunks(families(20, 35), 15));
    assertEquals(new LoadEnd.Shown(), finish(goesOn));
    assertEquals(35, shown());
    assertEquals(THEN, replica.read().cursors());
    assertEquals(Optional.empty(), replica.read().load().state());
  }

  @Test
  void takesARowTwiceThatChangedWhatItBelongsTo() throws Exception {
    take(begin(manifest(THEN, 35)), chunks(families(0, 20), 20));
    var goesOn = begin(manifest(THEN, 20));

    take(goesOn, chunks(families(15, 35), 20));

    assertEquals(new LoadEnd.Shown(), finish(goesOn));
    assertEquals(35, shown());
  }

  @Test
  void isNotWholeWithoutTheRowsThatWereAnnounced() throws Exception {
    var load = begin(manifest(THEN, 35));
    take(load, chunks(families(0, 30), 30));

    var refused = assertThrows(LoadNotWholeException.class, () -> finish(load));

    assertEquals(Flaw.COUNT, refused.flaw());
    assertEquals(List.of(), replica.read().cursors());
  }

  @Test
  void refusesRowsThatAreNotThoseThatWereSent() throws Exception {
    var load = begin(manifest(THEN, 35));
    var good = chunks(families(0, 10), 10).getFirst();
    var other = chunks(families(1, 11), 10).getFirst();
    var forged = new LoadChunk(Centre.BRANCH, "family", other.rows(), 0, 1, good.digest());

    assertEquals(Flaw.DIGEST, refusal(load, forged));
  }

  @Test
  void refusesChunksThatAreMissingOrComeTwice() throws Exception {
    var all = chunks(families(0, 30), 30);

    assertEquals(Flaw.ORDER, refusal(begin(manifest(THEN, 30)), all.get(1)));
    var load = begin(manifest(THEN, 30));
    take(load, all.subList(0, 1));
    assertEquals(Flaw.ORDER, refusal(load, all.getFirst()));
  }

  @Test
  void refusesALoadOfOtherScopes() {
    var without = manifest(List.of(new Cursor(Centre.ORGANISATION, 1, 1)), 0);

    var refused = assertThrows(LoadNotWholeException.class, () -> begin(without));

    assertEquals(Flaw.SCOPES, refused.flaw());
  }

  @Test
  void whatWasShownStaysUntilAllHasCome() throws Exception {
    loadWhole(THEN, 0, 100);
    var load = begin(manifest(NOW, 95));
    take(load, chunks(families(10, 105), 95));
    assertEquals(100, shown());
    assertTrue(shows(0));
    assertEquals(THEN, replica.read().cursors());

    assertEquals(new LoadEnd.Shown(), finish(load));

    assertEquals(95, shown());
    assertEquals(NOW, replica.read().cursors());
    assertTrue(!shows(0) && shows(104));
  }

  @Test
  void holdsBackWhatWouldTakeMoreThanAFifthAway() throws Exception {
    loadWhole(THEN, 0, 100);
    var load = begin(manifest(NOW, 78));
    take(load, chunks(families(0, 78), 78));
    var deletion = new MassDeletion(22, 100);

    assertEquals(new LoadEnd.Held(deletion), finish(load));

    assertEquals(100, shown());
    assertEquals(THEN, replica.read().cursors());
    assertNotNull(replica.read().load().state().orElseThrow().held());
    replica.write(transaction -> {
      FirstLoad.accept(transaction, identity, journal);
      return true;
    });
    assertEquals(78, shown());
    assertEquals(NOW, replica.read().cursors());
    assertEquals(Optional.empty(), replica.read().load().state());
  }

  @Test
  void aFifthOrAHandfulMayGo() throws Exception {
    loadWhole(THEN, 0, 110);
    loadWhole(NOW, 0, 88);
    loadWhole(cursors(3), 0, 68);
    assertEquals(68, shown());
  }

  private void loadWhole(List<Cursor> cursors, int from, int to) throws Exception {
    var load = begin(manifest(cursors, to - from));
    take(load, chunks(families(from, to), to - from));
    assertEquals(new LoadEnd.Shown(), finish(load));
  }

  private FirstLoad begin(LoadManifest manifest) throws LoadNotWholeException {
    var refused = new ArrayList<LoadNotWholeException>();
    var load =
        replica.write(transaction -> {
          try {
            return Optional.of(FirstLoad.begin(transaction, identity, journal, manifest));
          } catch (LoadNotWholeException e) {
            refused.add(e);
            return Optional.<FirstLoad>empty();
          }
        });
    if (load.isEmpty()) {
      throw refused.getFirst();
    }
    return load.get();
  }

  private void take(FirstLoad load, List<LoadChunk> chunks) {
    for (var chunk : chunks) {
      replica.write(transaction -> {
        try {
          return load.take(transaction, chunk);
        } catch (UnreadableException | LoadNotWholeException e) {
          throw new AssertionError(e);
        }
      });
    }
  }

  private Flaw refusal(FirstLoad load, LoadChunk chunk) {
    return replica.write(transaction ->
        assertThrows(LoadNotWholeException.class, () -> load.take(transaction, chunk)).flaw());
  }

  private LoadEnd finish(FirstLoad load) throws LoadNotWholeException {
    var refused = new ArrayList<LoadNotWholeException>();
    var end =
        replica.write(transaction -> {
          try {
            return Optional.of(load.finish(transaction));
          } catch (LoadNotWholeException e) {
            refused.add(e);
            return Optional.<LoadEnd>empty();
          }
        });
    if (end.isEmpty()) {
      throw refused.getFirst();
    }
    return end.get();
  }

  private long shown() {
    return replica.read().count(Family.TABLE);
  }

  private boolean shows(int number) {
    return replica.read().find(Family.TABLE, family(number).id()).isPresent();
  }

  private static LoadManifest manifest(List<Cursor> cursors, int rows) {
    var counts = List.of(new TableCount("family", rows));
    return new LoadManifest(cursors, counts, Centre.NOW, 7, DAY);
  }

  private static List<LoadChunk> chunks(List<Family> rows, int count) {
    var chunks = new ArrayList<LoadChunk>();
    var digest = LoadChunk.emptyDigest();
    for (int at = 0; at < count; at += CHUNK) {
      var some = rows.subList(at, Math.min(count, at + CHUNK)).stream().map(Cbor::encode).toList();
      digest = LoadChunk.digest(digest, some);
      chunks.add(new LoadChunk(Centre.BRANCH, "family", some, 0, chunks.size() + 1, digest));
    }
    return chunks;
  }

  private static List<Family> families(int from, int to) {
    return IntStream.range(from, to).mapToObj(FirstLoadTest::family).toList();
  }

  private static Family family(int number) {
    var id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    return new Family(id, Centre.ORGANISATION, Centre.BRANCH, "Family " + number, null, null);
  }

  private static List<Cursor> cursors(long version) {
    return List.of(
        new Cursor(Centre.ORGANISATION, version, version),
        new Cursor(Centre.BRANCH, version, version));
  }
}
