package org.daybook.app.ui.today;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.closing.ClosingService;
import org.daybook.app.service.closing.DrawerInUse;
import org.daybook.app.service.followups.FollowUpService;
import org.daybook.app.service.rollcall.BranchDayService;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.fx.Background;

/// Today over a real desk on real files; where it leads is written down.
final class TodayAtWork implements AutoCloseable {
  final OpenedDesk desk;
  final TodayViewModel model;
  final List<Object> gone = new ArrayList<>();
  final FollowUpsViewModel followUps;
  boolean seesStudents = true;
  boolean books = true;
  UUID viewer;

  TodayAtWork(Path folder, BusyDay day, Background background) {
    desk = new OpenedDesk(folder, day.centre);
    day.into(desk);
    var days = new BranchDayService(desk.replica, desk.rollCall, desk.clock);
    var attention = desk.attention();
    viewer = day.centre.staff;
    var closing = new ClosingService(desk.replica, desk.identity, desk.clock);
    followUps =
        new FollowUpsViewModel(
            new FollowUpService(
                desk.replica, desk.capture, desk.rollCall, desk.identity, desk.clock),
            background,
            viewer,
            UUID::randomUUID,
            desk.clock);
    model =
        new TodayViewModel(
            wanted ->
                new TodayDesk.Reading(
                    days.read(wanted),
                    attention.open(),
                    seesStudents,
                    books,
                    closing.inUse(viewer),
                    closing.openDays(viewer)),
            background,
            desk.clock,
            new Diary());
  }

  @Override
  public void close() {
    desk.close();
  }

  private final class Diary implements TodayActions {
    @Override
    public void openSession(UUID sessionId) {
      gone.add(sessionId);
    }

    @Override
    public void openStudent(UUID sessionId, UUID studentId) {
      gone.add(List.of(sessionId, studentId));
    }

    @Override
    public void openSessions(LocalDate day) {
      gone.add(day);
    }

    @Override
    public void bookSeat(SessionSummary session) {
      gone.add("seat at " + session.sessionId());
    }

    @Override
    public void openAttention() {
      gone.add("attention");
    }

    @Override
    public void openCard(UUID studentId) {
      gone.add("card of " + studentId);
    }

    @Override
    public void openDrawer(DrawerInUse drawer) {
      gone.add(drawer);
    }

    @Override
    public void openClosing(LocalDate day) {
      gone.add("close of " + day);
    }

    @Override
    public void printSheet(UUID sessionId) {
      gone.add("sheet of " + sessionId);
    }

    @Override
    public void openEvacuationList() {
      gone.add("evacuation list");
    }
  }
}
