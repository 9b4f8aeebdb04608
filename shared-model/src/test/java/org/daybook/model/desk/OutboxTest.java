package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
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
  private final Outbox outbox = new Outbox(identity, journal, bytes -> bytes);

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
    assertTrue(replica.write(outbox::next).isEmpty());
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
  void pullThatAPushOvertookIsNoSignOfARestoredServer() {
    capture(2);
    var request = next();
    long answersBefore = outbox.answers();
    answer(request);
    assertFalse(holds(0, answersBefore), "the pull saw the server before the push did its work");
    assertFalse(outbox.resending());
    assertTrue(replica.write(outbox::next).isEmpty());
  }

  @Test
  void serverThatHoldsLessThanItAnsweredGetsTheRestAgain() {
    capture(5);
    answer(next());
    assertTrue(holds(2, outbox.answers()));
    capture(1);
    var again = next();
    assertEquals(3, again.firstSequence());
    assertEquals(4, again.operations().size());
    answer(again);
    assertFalse(outbox.resending());
    assertTrue(replica.write(outbox::next).isEmpty());
  }

  @Test
  void pullThatBeganDuringAResendStartsNoOtherOne() {
    capture(3);
    answer(next());
    assertTrue(holds(0, outbox.answers()));
    var again = next();
    long answersBefore = outbox.answers();
    answer(again);
    assertFalse(holds(0, answersBefore));
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
    assertFalse(holds(1, outbox.answers()));
  }

  @Test
  void gapIsFilledFromWhatTheServerHolds() {
    capture(4);
    answer(next());
    capture(1);
    assertEquals(5, next().firstSequence());
    assertTrue(outbox.mayGoOn(refusal(ErrorCode.GAP, 1L)));
    assertEquals(2, next().firstSequence());
    assertEquals(4, next().operations().size());
  }

  @Test
  void gapThatNamesNoSequenceOfThisJournalNeedsAPerson() {
    capture(2);
    assertFalse(outbox.mayGoOn(refusal(ErrorCode.GAP, null)));
    assertFalse(outbox.mayGoOn(refusal(ErrorCode.GAP, 2L)));
    assertFalse(outbox.resending());
  }

  @Test
  void tooLargeHalvesTheBatchUntilOneIsLeftAndSuccessDoublesItAgain() {
    capture(8);
    int most = Protocol.MAX_PUSH_OPERATIONS;
    while (most > 1) {
      assertTrue(outbox.mayGoOn(refusal(ErrorCode.TOO_LARGE, null)));
      most /= 2;
      assertEquals(Math.min(8, most), next().operations().size());
    }
    assertFalse(outbox.mayGoOn(refusal(ErrorCode.TOO_LARGE, null)), "one cannot be halved");
    answer(next());
    assertEquals(2, next().operations().size());
    answer(next());
    assertEquals(4, next().operations().size());
  }

  @Test
  void forkStopsWithEverythingKept() {
    capture(2);
    next();
    assertFalse(outbox.mayGoOn(refusal(ErrorCode.FORKED, 1L)));
    assertFalse(outbox.mayGoOn(refusal(ErrorCode.REWOUND, 1L)));
    assertFalse(outbox.resending());
    assertEquals(2, journal.head().sequence());
    assertEquals(2, replica.read().pending().size());
  }

  @Test
  void goesOnAfterWhatPasses() {
    assertTrue(outbox.mayGoOn(refusal(ErrorCode.UNAVAILABLE, null)));
    assertTrue(outbox.mayGoOn(refusal(ErrorCode.SLOW_DOWN, null)));
    assertFalse(outbox.mayGoOn(refusal(ErrorCode.REVOKED, null)));
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
    return replica.write(outbox::next).orElseThrow();
  }

  private void answer(PushRequest request) {
    long last = request.firstSequence() + request.operations().size() - 1;
    List<OperationResult> results =
        LongStream.rangeClosed(request.firstSequence(), last)
            .mapToObj(sequence -> new OperationResult(sequence, Outcome.ACCEPTED, null, sequence))
            .toList();
    replica.write(transaction -> {
      outbox.answered(transaction, request, new PushAnswer(results, last, Centre.NOW));
      return true;
    });
  }

  private boolean holds(long lastSequence, long answersBefore) {
    return replica.write(
        transaction -> outbox.serverHolds(transaction, lastSequence, answersBefore));
  }

  private static ErrorAnswer refusal(
      ErrorCode code, @org.jspecify.annotations.Nullable Long lastSequence) {
    return new ErrorAnswer(code, "no", Centre.NOW, lastSequence);
  }
}
