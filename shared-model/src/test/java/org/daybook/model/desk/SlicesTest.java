package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A pull that is applied two steps at a time.
class SlicesTest {
  private static final UUID RECEPTIONIST = Centre.staff(RoleTemplate.FRONT_DESK);

  private final SimulatedCentre server = new SimulatedCentre(3);
  private SimulatedDesk desk;
  private SimulatedDesk other;
  private int slices;

  @BeforeEach
  void bothHaveMarked() {
    server.begin().store(new Centre().facts().allRows());
    desk = desk(1);
    other = desk(2);
    mark(desk, 0);
    mark(other, 1);
    mark(other, 2);
    other.drain();
    desk.push(false);
  }

  @Test
  void showsAnOwnMarkBetweenAnyTwoSlices() {
    desk.pull(() -> {
      slices++;
      assertTrue(shows(desk, 0), "after slice " + slices);
      return true;
    });

    assertTrue(slices > 1, "slices: " + slices);
    assertEquals(OutboxState.SETTLED, desk.entry(1).orElseThrow().state());
    desk.assertEqualTo(server);
  }

  @Test
  void savesBetweenTwoSlices() {
    desk.pull(() -> {
      if (slices++ == 0) {
        desk.capture(UUID.randomUUID(), RECEPTIONIST, late(2));
      }
      return true;
    });

    assertTrue(desk.isUpToDate());
    desk.assertAsIfDecidedAfresh();
    desk.drain();
    desk.assertEqualTo(server);
  }

  @Test
  void decidesNobodyAgainWhileAPartOfAnAnswerIsMissing() {
    desk.pull(() -> false);
    var half = desk.replica.read();
    assertFalse(half.arriving().isEmpty());

    mark(desk, 2);
    desk.push(false);

    assertEquals(half.cursors(), desk.replica.read().cursors());
    assertTrue(shows(desk, 0));
    desk.pull();
    assertEquals(List.of(), desk.replica.read().arriving());
    desk.drain();
    desk.assertEqualTo(server);
  }

  private SimulatedDesk desk(int number) {
    var made = new SimulatedDesk(server, number, new Random(number));
    made.load();
    return made;
  }

  private static boolean shows(SimulatedDesk desk, int student) {
    return desk.replica.read().list(AttendanceMark.BY_SESSION, Centre.SESSION).stream()
        .anyMatch(mark -> mark.studentId().equals(Centre.ENROLLED.get(student)));
  }

  private static void mark(SimulatedDesk desk, int student) {
    desk.capture(UUID.randomUUID(), RECEPTIONIST, late(student));
  }

  private static MarkAttendance late(int student) {
    return new MarkAttendance(
        Centre.SESSION, Centre.ENROLLED.get(student), AttendanceValue.LATE, 5, null);
  }
}
