package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.Care;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.centre.PullReply;
import org.daybook.model.centre.PushLogic;
import org.daybook.model.centre.PushReply;
import org.daybook.model.command.Command;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryJournal;
import org.daybook.model.testkit.MemoryReplica;
import org.daybook.model.testkit.SettableClock;

/// A desk and its way to the centre, step by step and without threads.
final class SimulatedDesk {
  final DeskIdentity identity;
  final MemoryJournal journal;
  final SettableClock clock = new SettableClock(Centre.NOW);
  MemoryReplica replica = new MemoryReplica();
  private final SimulatedCentre centre;
  private final Capture capture;
  private final Rebase rebase;
  private final Outbox outbox;
  private final DeviceIdentity device;
  private final PushLogic pushLogic = new PushLogic(Commands::named, Upcasters.SHIPPED);

  SimulatedDesk(SimulatedCentre centre, int number, Random random) {
    this.centre = centre;
    var id = Centre.id("device", number);
    identity = new DeskIdentity(id, 1, Centre.ORGANISATION, Centre.BRANCH);
    device = new DeviceIdentity(id, Centre.ORGANISATION, Centre.BRANCH, 1, DeviceState.ACTIVE);
    journal = new MemoryJournal(identity);
    capture = new Capture(identity, journal, clock, random);
    rebase = new Rebase(identity, journal, SliceBounds.ofSteps(2));
    outbox = new Outbox(journal, bytes -> bytes, rebase);
  }

  CaptureResult capture(UUID intentId, UUID actorId, Command... commands) {
    return capture(Gesture.of(intentId, actorId, commands));
  }

  CaptureResult capture(Gesture gesture) {
    return replica.write(transaction -> capture.capture(transaction, gesture));
  }

  void restart() {
    replica.write(new Replay(identity, journal)::catchUp);
  }

  /// Loses the replica, as a deleted file does, and fills it again.
  void loseReplica() {
    replica = new MemoryReplica();
    restart();
    load();
  }

  void load() {
    var scopes = List.of(Centre.ORGANISATION, Centre.BRANCH);
    var manifest = centre.manifest(scopes, Centre.NOW);
    var chunks = centre.chunks(scopes);
    var load = replica.write(transaction -> begin(transaction, manifest));
    for (var chunk : chunks) {
      replica.write(transaction -> take(load, transaction, chunk));
    }
    replica.write(transaction -> finish(load, transaction));
    goOn(() -> true);
  }

  /// Sends a batch; the answer may be lost on the way.
  boolean push(boolean loseAnswer) {
    var request = replica.write(transaction -> outbox.next(transaction, PushPlan.FULL));
    if (request.isEmpty()) {
      return false;
    }
    var reply =
        pushLogic.push(
            centre.begin(),
            device,
            request.get(),
            (text, signature) -> java.util.Arrays.equals(text, signature),
            Centre.NOW,
            Care.SWIFT);
    switch (reply) {
      case PushReply.Answered(var answer) -> {
        if (!loseAnswer) {
          replica.write(transaction -> {
            outbox.answered(transaction, answer);
            return true;
          });
          goOn(() -> true);
        }
      }
      case PushReply.Refused(var code, var last) ->
          throw new AssertionError(code + " after " + last);
    }
    return true;
  }

  void pull() {
    pull(() -> true);
  }

  /// Pulls, a few rows per transaction.
  ///
  /// @param between what happens between two of them; false when the process dies there
  void pull(BooleanSupplier between) {
    var read = replica.read();
    var request = new PullRequest(Protocol.VERSION, read.cursors(), read.arriving());
    switch (PullLogic.pull(centre.begin(), device, request, Centre.NOW)) {
      case PullReply.Answered(var answer) -> {
        try {
          var slices = rebase.slices(Arrival.of(answer));
          while (replica.write(slices::next)) {
            if (!between.getAsBoolean()) {
              return;
            }
          }
        } catch (UnreadableException e) {
          throw new AssertionError(e);
        }
        goOn(between);
      }
      case PullReply.Refused(var code, var _) -> throw new AssertionError(code);
    }
  }

  private void goOn(BooleanSupplier between) {
    while (replica.write(rebase::goOn) && between.getAsBoolean()) {}
  }

  /// Whether nothing of an answer is missing and everybody is decided as things are.
  boolean isUpToDate() {
    var now = replica.read();
    return now.arriving().isEmpty() && now.moved(1).isEmpty() && now.outdated(1).isEmpty();
  }

  void drain() {
    while (push(false)) {
      pull();
    }
    pull();
  }

  /// Every table of every scope has the same digest here and there, and nothing lies on top.
  void assertEqualTo(SimulatedCentre other) {
    var scopes = List.of(Centre.ORGANISATION, Centre.BRANCH);
    assertEquals(lines(other.digests(scopes)), lines(Digests.of(replica.read())));
    assertEquals(lines(Digests.of(replica.read())), lines(replica.read().digests()));
    assertEquals(List.of(), replica.read().pending());
    Tables.ALL.forEach(table -> assertEquals(List.of(), replica.read().serverImages(table)));
  }

  /// What is visible is what one gets by deciding everything that is pending again, from the
  /// server's rows up.
  void assertAsIfDecidedAfresh() {
    var now = replica.read();
    var afresh = new MemoryReplica();
    var decider = new OperationDecider(identity);
    afresh.write(transaction -> {
      Tables.ALL.forEach(table -> now.each(table, row -> transaction.put(List.of(row))));
      for (var table : Tables.ALL) {
        for (var image : now.serverImages(table)) {
          transaction.remove(table, image.ref().id());
          image.row().ifPresent(row -> transaction.put(List.of(row)));
        }
      }
      for (long sequence = 1; sequence <= now.appliedSequence(); sequence++) {
        transaction.save(now.entry(sequence).orElseThrow());
      }
      for (var entry : now.pending()) {
        if (entry.answer() == null || entry.answer().outcome().holds()) {
          var sealed = journal.read(entry.sequence(), 1).getFirst();
          var operation = OperationDecider.open(sealed);
          boolean refused = OperationDecider.neededRefused(entry.needs(), transaction);
          var verdict = decider.decide(operation, sealed, transaction, refused);
          transaction.put(verdict.rows());
          transaction.save(entry.decided(verdict, Footprint.NONE));
        }
      }
      return true;
    });
    for (var table : Tables.ALL) {
      var expected = rows(afresh.read(), table);
      var visible = rows(now, table);
      assertEquals(without(expected, visible), without(visible, expected));
    }
  }

  private static List<Row> without(Map<UUID, Row> these, Map<UUID, Row> those) {
    return these.values().stream().filter(row -> !row.equals(those.get(row.id()))).toList();
  }

  private static <R extends Row> Map<UUID, Row> rows(DeskTransaction from, Table<R> table) {
    var rows = new TreeMap<UUID, Row>();
    from.each(table, row -> rows.put(row.id(), row));
    return rows;
  }

  private static SortedSet<String> lines(List<TableDigest> digests) {
    var lines = new TreeSet<String>();
    digests.stream()
        .filter(it -> it.rows() != 0)
        .forEach(it ->
            lines.add(
                it.table()
                    + " "
                    + it.scope()
                    + " "
                    + it.rows()
                    + " "
                    + HexFormat.of().formatHex(it.digest())));
    return lines;
  }

  Optional<OutboxEntry> entry(long sequence) {
    return replica.read().entry(sequence);
  }

  private FirstLoad begin(DeskTransaction transaction, LoadManifest manifest) {
    try {
      return FirstLoad.begin(transaction, identity, journal, manifest);
    } catch (LoadNotWholeException e) {
      throw new AssertionError(e);
    }
  }

  private static int take(FirstLoad load, DeskTransaction transaction, LoadChunk chunk) {
    try {
      return load.take(transaction, chunk);
    } catch (UnreadableException | LoadNotWholeException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean finish(FirstLoad load, DeskTransaction transaction) {
    try {
      assertEquals(new FirstLoad.LoadEnd.Shown(), load.finish(transaction));
      return true;
    } catch (LoadNotWholeException e) {
      throw new AssertionError(e);
    }
  }
}
