package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.DifferenceLogic;
import org.daybook.model.centre.DifferenceReply;
import org.daybook.model.device.DeviceState;
import org.daybook.model.people.Family;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryCentre;
import org.daybook.model.testkit.MemoryFacts;
import org.daybook.model.testkit.MemoryJournal;
import org.daybook.model.testkit.MemoryReplica;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static final DeskIdentity IDENTITY =
      new DeskIdentity(Centre.DESK, 1, Centre.ORGANISATION, Centre.BRANCH);
  private static final DeviceIdentity DEVICE =
      new DeviceIdentity(Centre.DESK, Centre.ORGANISATION, Centre.BRANCH, 1, DeviceState.ACTIVE);
  private static final ScopedTable FAMILIES = new ScopedTable(Centre.BRANCH, "family");

  private final MemoryFacts facts = new MemoryFacts();
  private final MemoryCentre centre = new MemoryCentre(facts);
  private final MemoryReplica replica = new MemoryReplica();
  private final MemoryJournal journal = new MemoryJournal(IDENTITY);

  @Test
  void sendsAndMendsOnlyWhatDiffers() {
    fill(3_000);
    spoil(transaction -> {
      transaction.remove(Family.TABLE, id(70));
      transaction.put(List.of(family(2_500, "Altered"), family(9_999, "Invented")));
    });
    assertEquals(List.of(FAMILIES), Proof.rotten(replica.read(), Family.TABLE));

    var asked = repair(false);

    assertEquals(Optional.empty(), asked.held());
    assertTrue(asked.rows() < 3 * 40, "a few ranges travel, not " + asked.rows() + " rows");
    assertHealed();
    assertEquals(
        List.of(new HealingReport(Centre.NOW, Centre.BRANCH, "family", 1, 1, 1)),
        replica.read().untold(9));
  }

  @Test
  void wrongSumIsSetRightWithoutTouchingARow() {
    fill(100);
    spoil(transaction -> {
      var kept = transaction.digests().getFirst();
      transaction.keep(
          new org.daybook.model.protocol.TableDigest(
              kept.scope(), kept.table(), kept.rows() + 7, new byte[32]));
    });

    assertEquals(0, repair(false).rows());

    assertHealed();
    assertEquals(
        List.of(new HealingReport(Centre.NOW, Centre.BRANCH, "family", 0, 0, 0)),
        replica.read().untold(9));
  }

  @Test
  void replicaThatHoldsNothingGetsAllInSeveralAnswers() {
    for (int i = 0; i < 9_000; i++) {
      facts.put(family(i, "Family"));
    }
    var asked = repair(false);
    assertEquals(9_000, asked.rows());
    assertTrue(asked.answers() >= 3, "no answer is without bounds");
    assertHealed();
  }

  @Test
  void takesMuchAwayOnlyWithAPersonsWord() {
    fill(100);
    spoil(transaction -> {
      for (int i = 200; i < 260; i++) {
        load(transaction, List.of(family(i, "Only here")));
      }
    });

    assertEquals(Optional.of(new MassDeletion(60, 160)), repair(false).held());
    assertEquals(160, replica.read().count(Family.TABLE));

    assertEquals(Optional.empty(), repair(true).held());
    assertHealed();
  }

  /// That rows lacked what an earlier program could not take in is no damage; a digest that is not
  /// its rows' is.
  @Test
  void whatThisProgramKnowsMoreOfIsHealedWithoutATale() {
    fill(100);
    spoil(transaction -> load(transaction, List.of(family(7, "As it was"))));
    assertEquals(32, repair(false, Set.of("family")).rows());
    assertHealed();
    assertEquals(List.of(), replica.read().untold(9));

    spoil(transaction -> {
      var kept = transaction.digests().getFirst();
      transaction.keep(
          new org.daybook.model.protocol.TableDigest(
              kept.scope(), kept.table(), kept.rows() + 7, new byte[32]));
    });
    repair(false, Set.of("family"));
    assertEquals(1, replica.read().untold(9).size());
  }

  private record Asked(int answers, int rows, Optional<MassDeletion> held) {}

  private Asked repair(boolean accepted) {
    return repair(accepted, Set.of());
  }

  private Asked repair(boolean accepted, Set<String> grown) {
    var repair = Repair.of(IDENTITY, journal, List.of(FAMILIES), grown);
    int answers = 0;
    int rows = 0;
    var request = repair.next(replica.read());
    while (request.isPresent()) {
      var reply = DifferenceLogic.answer(centre, DEVICE, request.get(), Centre.NOW);
      var answer = assertInstanceOf(DifferenceReply.Answered.class, reply).answer();
      answers++;
      rows += answer.ranges().stream().mapToInt(it -> it.rows().size()).sum();
      try {
        repair.take(answer);
      } catch (org.daybook.model.operation.UnreadableException e) {
        throw new AssertionError(e);
      }
      if (repair.isFull()) {
        spoil(repair::apply);
      }
      request = repair.next(replica.read());
    }
    var held = replica.write(transaction -> repair.finish(transaction, accepted, Centre.NOW));
    return new Asked(answers, rows, held);
  }

  private void assertHealed() {
    var held = new ArrayList<Family>();
    replica.read().each(Family.TABLE, held::add);
    held.sort(java.util.Comparator.comparing(Family::id));
    var expected = new ArrayList<>(facts.all(Family.TABLE));
    expected.sort(java.util.Comparator.comparing(Family::id));
    assertEquals(expected, held);
    assertEquals(List.of(), Proof.rotten(replica.read(), Family.TABLE));
  }

  private void fill(int families) {
    for (int i = 0; i < families; i++) {
      facts.put(family(i, "Family"));
    }
    spoil(transaction -> load(transaction, facts.all(Family.TABLE)));
  }

  private void spoil(java.util.function.Consumer<DeskTransaction> how) {
    replica.write(transaction -> {
      how.accept(transaction);
      return true;
    });
  }

  private void load(DeskTransaction transaction, List<Family> families) {
    new Rebase(IDENTITY, journal, SliceBounds.NONE).takeIn(transaction, Arrival.ofRows(families));
  }

  private static Family family(int n, String name) {
    return new Family(id(n), Centre.ORGANISATION, Centre.BRANCH, name, null, null);
  }

  private static UUID id(int n) {
    return Centre.id("family", n);
  }
}
