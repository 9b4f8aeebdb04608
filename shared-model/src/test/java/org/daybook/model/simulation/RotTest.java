package org.daybook.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Proof;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ServerImage;
import org.daybook.model.people.Student;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.junit.jupiter.api.Test;

/// A replica's disk rots: rows are lost, altered or invented, or a kept digest is. Each rot is
/// found, healed beneath what is pending, and told.
class RotTest {
  private static final int SEEDS = 8;
  private static final long TO_HEAL_MILLIS = 60_000;
  private static final Set<Fault> FAULTS = Set.of(Fault.LOST_ACK, Fault.KILL, Fault.SCOPE_MOVE);

  @Test
  void everyRotIsHealedAndTold() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      assertEquals(List.of(), findings(seed, Ports.HONEST), "seed " + seed);
    }
  }

  @Test
  void healingThatForgetsRowsOnlyTheDeskHasIsCaught() {
    assertCaught(spoiling(SurplusForgotten::new));
  }

  @Test
  void healingThatDropsThePendingOverlayIsCaught() {
    assertCaught(spoiling(OverlayDropped::new));
  }

  private static void assertCaught(Ports bug) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      if (!findings(seed, bug).isEmpty()) {
        return;
      }
    }
    throw new AssertionError("no seed shows it");
  }

  private static List<String> findings(long seed, Ports ports) {
    var scenario = new ScenarioMaker(3, 60).scenario(seed, FAULTS);
    var world = new World(scenario, ports);
    world.run();
    var desk = world.desks().getFirst();
    desk.network().refuseUploads(true);
    for (int salt = 0; salt < 10; salt++) {
      desk.act(salt);
    }
    assertFalse(desk.replica().read().pending().isEmpty(), "something is pending");
    var rotten = new ArrayList<String>();
    rot(desk, rotten, "student", RotTest::loseAlterAndInvent);
    rot(desk, rotten, "enrolment", RotTest::spoilDigest);
    int waiting = desk.replica().unanswered();

    world.runFor(TO_HEAL_MILLIS);

    var wrong = new ArrayList<String>();
    for (var table : Tables.ALL) {
      Proof.rotten(desk.replica().read(), table).forEach(it -> wrong.add("still rotten: " + it));
    }
    var process = desk.process();
    if (process == null || desk.replica().unanswered() != waiting) {
      wrong.add("the outbox is not what it was");
    } else {
      var afresh = Afresh.differences(desk.replica(), desk.identity(), process.journal());
      if (!afresh.isEmpty()) {
        wrong.add("pending effects are gone: " + afresh);
      }
    }
    var told = world.database().state().reports().stream().map(it -> it.table()).toList();
    if (!told.containsAll(rotten)) {
      wrong.add("told " + told + " of " + rotten);
    }
    desk.network().refuseUploads(false);
    world.runFor(TO_HEAL_MILLIS);
    new Oracle(world).check();
    wrong.addAll(world.ledger().findings());
    return wrong;
  }

  private static void rot(
      DeskNode desk, List<String> rotten, String table, Consumer<DeskTransaction> how) {
    desk.rot(how);
    boolean shows =
        Proof.rotten(desk.replica().read(), Tables.named(table).orElseThrow()).size() > 0;
    assertTrue(shows, "the rot of " + table + " shows");
    rotten.add(table);
  }

  private static void loseAlterAndInvent(DeskTransaction transaction) {
    var students = new ArrayList<Student>();
    transaction.each(
        Student.TABLE,
        it -> {
          if (transaction.serverImage(new RowRef("student", it.id())).isEmpty()) {
            students.add(it);
          }
        });
    transaction.remove(Student.TABLE, students.get(0).id());
    transaction.put(List.of(as(students.get(1), students.get(1).id(), "rotten")));
    transaction.put(List.of(as(students.get(1), new UUID(7L << 12, 7), "invented")));
  }

  private static void spoilDigest(DeskTransaction transaction) {
    for (var kept : transaction.digests()) {
      if (kept.table().equals("enrolment")) {
        transaction.keep(new TableDigest(kept.scope(), kept.table(), kept.rows(), new byte[32]));
      }
    }
  }

  private static Student as(Student it, UUID id, String note) {
    return new Student(
        id,
        it.organisationId(),
        it.branchId(),
        it.familyId(),
        it.code(),
        it.fullName(),
        it.matchKey(),
        it.phone(),
        it.birthDate(),
        note,
        it.guest(),
        it.sourcedId());
  }

  private static Ports spoiling(UnaryOperator<DeskTransaction> spoil) {
    return new Ports() {
      @Override
      public DeskTransaction replica(DeskTransaction transaction) {
        return spoil.apply(transaction);
      }
    };
  }

  /// What only the desk holds stays where it is, with a digest as if it had gone.
  private static final class SurplusForgotten extends SpoiltReplica {
    SurplusForgotten(DeskTransaction below) {
      super(below);
    }

    @Override
    public void remove(Table<?> table, UUID id) {
      if (below.serverImage(new RowRef(table.name(), id)).isPresent()) {
        below.remove(table, id);
      }
    }
  }

  /// The server's row is shown where pending effects cover it.
  private static final class OverlayDropped extends SpoiltReplica {
    OverlayDropped(DeskTransaction below) {
      super(below);
    }

    @Override
    public void keep(TableDigest digest) {
      below.keep(digest);
      var table = Tables.named(digest.table()).orElseThrow();
      for (var image : below.serverImages(table)) {
        image.row().ifPresent(row -> show(image, row));
      }
    }

    private void show(ServerImage image, Row row) {
      below.put(List.of(row));
      below.forgetImage(image.ref());
    }
  }
}
