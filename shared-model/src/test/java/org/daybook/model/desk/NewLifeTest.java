package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NewLifeTest {
  private static final UUID RECEPTIONIST = Centre.staff(RoleTemplate.FRONT_DESK);

  private final SimulatedCentre server = new SimulatedCentre(7);
  private SimulatedDesk desk;
  private MemoryJournal next;

  @BeforeEach
  void captureThreeOfWhichOneIsAnswered() {
    server.begin().store(new Centre().facts().allRows());
    desk = new SimulatedDesk(server, 1, new Random(7));
    desk.load();
    capture(0);
    desk.drain();
    capture(1);
    capture(2);
    next = new MemoryJournal(desk.identity.in(2));
  }

  @Test
  void carriesWhatHasNoAnswerAndKeepsIdsAndIntents() throws UnreadableException {
    var before = marks();

    goOn();

    assertEquals(2, next.head().sequence());
    assertEquals(before, marks());
    assertEquals(
        List.of(1L, 2L),
        desk.replica.read().pending().stream().map(OutboxEntry::sequence).toList());
    var carried = Envelope.read(next.read(1, 1).getFirst().bytes());
    var captured = Envelope.read(desk.journal.read(2, 1).getFirst().bytes());
    assertEquals(captured.operation().intentId(), carried.operation().intentId());
    assertEquals(2, carried.bornSequence());
    assertEquals(1, desk.replica.read().ofIntent(captured.operation().intentId()).size());
  }

  @Test
  void interruptedOneEndsAsTheSame() {
    desk.replica.losingCommits(true);
    try {
      goOn();
    } catch (IllegalStateException killed) {
      assertEquals(3, desk.replica.read().appliedSequence());
    }
    desk.replica.losingCommits(false);

    desk.replica.write(new Replay(desk.identity, next)::catchUp);

    assertEquals(2, desk.replica.read().appliedSequence());
    assertEquals(2, next.head().sequence(), "nothing of the older epoch gets into the journal");
    assertEquals(3, marks().size());
  }

  @Test
  void showsTheServersRowsWhereNothingGoesOn() {
    desk.replica.write(new Replay(desk.identity, next)::catchUp);

    assertEquals(List.of(), desk.replica.read().pending());
    desk.assertEqualTo(server);
  }

  @Test
  void journalTellsChainsApart() {
    assertTrue(desk.journal.continues(desk.journal.head()));
    assertTrue(desk.journal.continues(new ChainHead(1, 1, desk.journal.linkBefore(2))));
    assertFalse(desk.journal.continues(new ChainHead(1, 2, desk.journal.linkBefore(2))));
    assertFalse(desk.journal.continues(new ChainHead(1, 4, new byte[32])), "it is longer");
    assertFalse(desk.journal.continues(next.head()), "it is of another epoch");
  }

  private void goOn() {
    NewLife.carry(desk.journal, 2, Long.MAX_VALUE, next);
    desk.replica.write(new Replay(desk.identity, next)::catchUp);
  }

  private List<UUID> marks() {
    return desk.replica.read().list(AttendanceMark.BY_SESSION, Centre.SESSION).stream()
        .map(AttendanceMark::id)
        .sorted()
        .toList();
  }

  private void capture(int student) {
    desk.clock.advance(Duration.ofSeconds(1));
    desk.capture(
        UUID.randomUUID(),
        RECEPTIONIST,
        new MarkAttendance(
            Centre.SESSION, Centre.ENROLLED.get(student), AttendanceValue.PRESENT, 0, null));
  }
}
