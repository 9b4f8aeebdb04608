package org.daybook.app.service.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollCallServiceIT {
  private final Centre centre = new Centre(5);

  @TempDir Path folder;

  @Test
  void knowsNoZoneBeforeTheBranchIsHere() {
    try (var desk = new OpenedDesk(folder, centre)) {
      assertTrue(desk.rollCall.branchZone().isEmpty());
      desk.filled(centre);
      assertTrue(desk.rollCall.branchZone().isPresent());
    }
  }

  @Test
  void marksAStudentAndShowsItAfterAReopening() {
    var student = centre.students().get(1).id();
    try (var desk = new OpenedDesk(folder, centre).filled(centre)) {
      var result =
          desk.rollCall.mark(
              OpenedDesk.who(centre), centre.session, student, AttendanceValue.LATE, 7, null);
      assertInstanceOf(CaptureResult.Saved.class, result);
    }
    try (var desk = new OpenedDesk(folder, centre)) {
      var sheet = desk.rollCall.register(centre.session, centre.staff).orElseThrow();
      var line = sheet.line(student).orElseThrow();
      assertEquals(5, sheet.lines().size());
      assertEquals(AttendanceValue.LATE, line.attendance());
      assertEquals("Rana Desk", line.mark().markedBy());
      assertEquals("Nut allergy", line.note());
      assertTrue(line.waiting());
      var summary = desk.rollCall.sessionsOn(Centre.DAY).getFirst();
      assertEquals(SessionState.CHECKING_IN, summary.state());
      assertEquals(1, summary.counts().seen());
    }
  }
}
