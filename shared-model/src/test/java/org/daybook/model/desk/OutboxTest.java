package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryJournal;
import org.daybook.model.testkit.MemoryReplica;
import org.daybook.model.testkit.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private static final UUID RECEPTIONIST = Centre.staff(RoleTemplate.FRONT_DESK);

  private final DeskIdentity identity =
      new DeskIdentity(Centre.id("device", 1), 1, Centre.ORGANISATION, Centre.BRANCH);
  private final MemoryJournal journal = new MemoryJournal(identity);
  private final MemoryReplica replica = new MemoryReplica();
  private final Capture capture =
      new Capture(identity, journal, new SettableClock(Centre.NOW), new Random(3));
  private final Outbox outbox =
      new Outbox(journal, bytes -> bytes, new Rebase(identity, journal, SliceBounds.NONE));

  @BeforeEach
  void fillTheReplica() {
    replica.write(transaction -> {
      transaction.insert(new Centre().facts().allRows());
      return true;
    });
  }

  @Test
  void sendsWhatWasCapturedInOrderAndNothingTwice() {
    capture(3);
    var request = next();
    assertEquals(1, request.firstSequence());
    assertEquals(journal.read(1, 3), request.operations());
    assertEquals(OutboxState.SENT, replica.read().entry(3).orElseThrow().state());
    answer(request);
    assertTrue(sent(PushPlan.FULL).isEmpty());
  }

  @Test
  void sendsTheSameAgainWhenNoAnswerCame() {
    capture(2);
    var lost = next();
    capture(1);
    var again = next();
    assertEquals(lost.firstSequence(), again.firstSequence());
    assertEquals(3, again.operations().size());
  }

  @Test
  void sendsAgainFromWhereThePlanSays() {
    capture(5);
    answer(next());
    var again = next(PushPlan.FULL.from(OptionalLong.of(3)));
    assertEquals(3, again.firstSequence());
    assertEquals(3, again.operations().size());
    assertTrue(sent(PushPlan.FULL.from(OptionalLong.of(6))).isEmpty(), "there is no sixth");
  }

  @Test
  void sendsNoMoreThanThePlanSaysButNeverNothing() {
    capture(8);
    assertEquals(3, next(new PushPlan(OptionalLong.empty(), 3, 1_000_000)).operations().size());
    assertEquals(1, next(new PushPlan(OptionalLong.empty(), 200, 1)).operations().size());
  }

  @Test
  void planHalvesWhatWasSentAndDoublesUpToWhatMayBe() {
    assertEquals(4, PushPlan.FULL.halved(8).mostOperations());
    assertEquals(1, PushPlan.FULL.halved(1).mostOperations());
    assertEquals(1, PushPlan.FULL.halved(1).halved(0).mostOperations());
    assertEquals(PushPlan.FULL, PushPlan.FULL.halved(200).doubled());
    assertEquals(PushPlan.FULL, PushPlan.FULL.doubled());
  }

  @Test
  void answeredThroughIsTheLastBeforeTheFirstWithoutAnAnswer() {
    assertEquals(0, Outbox.answeredThrough(replica.read()));
    capture(2);
    assertEquals(0, Outbox.answeredThrough(replica.read()));
    answer(next());
    assertEquals(2, Outbox.answeredThrough(replica.read()));
    capture(1);
    assertEquals(2, Outbox.answeredThrough(replica.read()));
  }

  @Test
  void journalThatIsAheadOfTheReplicaIsNoSignOfARestoredServer() {
    capture(1);
    answer(next());
    replica.losingCommits(true);
    try {
      capture(1);
    } catch (IllegalStateException e) {
      assertEquals(2, journal.head().sequence());
    }
    replica.losingCommits(false);
    assertEquals(1, Outbox.answeredThrough(replica.read()));
  }

  private void capture(int marks) {
    for (int n = 0; n < marks; n++) {
      var student = Centre.ENROLLED.get(n % Centre.ENROLLED.size());
      var mark = new MarkAttendance(Centre.SESSION, student, AttendanceValue.PRESENT, 0, null);
      var intent = new UUID(7, journal.head().sequence());
      replica.write(
          transaction -> capture.capture(transaction, Gesture.of(intent, RECEPTIONIST, mark)));
    }
  }

  private PushRequest next() {
    return next(PushPlan.FULL);
  }

  private PushRequest next(PushPlan plan) {
    return sent(plan).orElseThrow();
  }

  private Optional<PushRequest> sent(PushPlan plan) {
    return replica.write(transaction -> outbox.next(transaction, plan));
  }

  private void answer(PushRequest request) {
    long last = request.firstSequence() + request.operations().size() - 1;
    List<OperationResult> results =
        LongStream.rangeClosed(request.firstSequence(), last)
            .mapToObj(sequence -> new OperationResult(sequence, Outcome.ACCEPTED, null, sequence))
            .toList();
    replica.write(transaction -> {
      outbox.answered(transaction, new PushAnswer(results, last, Centre.NOW));
      return true;
    });
  }
}
