package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.CommandReader;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.testkit.MemoryReplica;
import org.daybook.model.testkit.NextRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A desk whose program was replaced by one that knows a newer version of a command, while
/// operations of the older one wait in its journal.
class OlderCommandsTest {
  private static final UUID STUDENT = Centre.ENROLLED.getFirst();

  private final SimulatedCentre server = new SimulatedCentre(7);
  private SimulatedDesk desk;

  @BeforeEach
  void captureWithTheOlderProgram() {
    server.begin().store(new Centre().facts().allRows());
    desk = new SimulatedDesk(server, 1, new Random(7));
    desk.load();
    desk.capture(UUID.randomUUID(), Centre.staff(RoleTemplate.FRONT_DESK), absent());
  }

  @Test
  void replaysWhatTheOlderProgramJournalled() {
    desk.replica = new MemoryReplica();
    var rows = new Centre().facts().allRows();
    desk.replica.write(transaction -> {
      transaction.put(rows);
      return true;
    });

    desk.replica.write(new Replay(desk.identity, desk.journal, upgraded())::catchUp);

    assertEquals(Outcome.ACCEPTED, desk.replica.read().entry(1).orElseThrow().expected());
    assertEquals(AttendanceValue.PRESENT, marked());
  }

  @Test
  void decidesItAgainWhenTheServersRowsChange() {
    var journalled = desk.journal.read(1, 1).getFirst();
    var envelope = OperationDecider.open(journalled);
    var facts = new RecordingFacts(new Centre().facts());

    var verdict = upgraded().decide(envelope, journalled, facts, false);

    assertEquals(Outcome.ACCEPTED, verdict.outcome());
    assertTrue(
        verdict.rows().stream()
            .anyMatch(row ->
                row instanceof AttendanceMark mark
                    && mark.attendance() == AttendanceValue.PRESENT));
  }

  private AttendanceValue marked() {
    var marks = desk.replica.read().list(AttendanceMark.BY_SESSION, Centre.SESSION);
    assertEquals(1, marks.size());
    assertNotNull(marks.getFirst());
    return marks.getFirst().attendance();
  }

  /// Version 2 of a mark says the contrary of version 1, so that it shows which one was read.
  private OperationDecider upgraded() {
    var step = new Upcasters.Step("mark-attendance", 1);
    var upcasters = new Upcasters(Map.of(step, _ -> Cbor.encode(present())));
    return new OperationDecider(desk.identity, new CommandReader(NextRelease::named, upcasters));
  }

  private static MarkAttendance absent() {
    return mark(AttendanceValue.ABSENT);
  }

  private static MarkAttendance present() {
    return mark(AttendanceValue.PRESENT);
  }

  private static MarkAttendance mark(AttendanceValue value) {
    return new MarkAttendance(Centre.SESSION, STUDENT, value, 0, null);
  }
}
