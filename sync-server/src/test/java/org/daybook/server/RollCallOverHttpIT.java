package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.UUID;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.server.testkit.Campus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RollCallOverHttpIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static Campus campus;

  @BeforeAll
  static void open() {
    campus = new Campus(CLOCK);
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void marksOfOneDeskReachAnotherOfItsBranch() {
    var desk = campus.desk(campus.north, CLOCK);
    var other = campus.desk(campus.north, CLOCK);
    var before = other.pull().cursors().toArray(Cursor[]::new);
    for (var student : campus.north.students()) {
      desk.capture(campus.north.staff(), present(student));
    }

    var answer = desk.pushFrom(1);

    assertEquals(5, answer.lastSequence());
    assertTrue(answer.results().stream().allMatch(it -> it.outcome() == Outcome.ACCEPTED));
    assertEquals(5, marksIn(other.pull(before)));
    assertEquals(
        answer.results(), desk.pull(before).results(), "the same answers travel with a pull");
  }

  @Test
  void resendGetsTheSameAnswers() {
    var desk = campus.desk(campus.south, CLOCK);
    desk.capture(campus.south.staff(), present(campus.south.students().getFirst()));
    desk.capture(new UUID(7, 7), present(campus.south.students().getLast()));

    var first = desk.pushFrom(1);
    var second = desk.pushFrom(1);

    assertEquals(first.results(), second.results());
    assertEquals(
        Outcome.ACCEPTED_WITH_EXCEPTION, outcome(first.results().getLast()), "unknown actor");
  }

  private static Outcome outcome(OperationResult result) {
    return result.outcome();
  }

  private static MarkAttendance present(UUID student) {
    var session =
        campus.north.students().contains(student) ? campus.north.session() : campus.south.session();
    return new MarkAttendance(session, student, AttendanceValue.PRESENT, 0, null);
  }

  private static long marksIn(PullAnswer answer) {
    return answer.changes().stream()
        .filter(it -> it.table().equals(AttendanceMark.TABLE.name()))
        .mapToLong(it -> it.changes().size())
        .sum();
  }
}
