package org.daybook.app.ui.today;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.service.closing.DrawerInUse;
import org.daybook.app.service.rollcall.SessionSummary;

/// Where Today leads.
public interface TodayActions {

  /// To the register of a session.
  void openSession(UUID sessionId);

  /// To the register of a session, with the keyboard on a student.
  void openStudent(UUID sessionId, UUID studentId);

  /// To the list of a day's sessions.
  void openSessions(LocalDate day);

  /// Asks who shall have a seat at a session.
  void bookSeat(SessionSummary session);

  void openAttention();

  /// To a student's card.
  void openCard(UUID studentId);

  /// To where something can be done about a drawer: the cash desk, or the close of day.
  void openDrawer(DrawerInUse drawer);

  /// To the close of a day.
  void openClosing(LocalDate day);

  /// To the sheet of a session as it is printed.
  void printSheet(UUID sessionId);

  /// To the list of who is in the building, as it is printed.
  void openEvacuationList();
}
