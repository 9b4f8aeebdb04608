package org.daybook.app.service.rollcall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.SessionState;

/// A day of the branch and what is open around it, read in one consistent state.
///
/// @param zone the branch's time zone
/// @param today the branch's business day now
/// @param day the day that was asked for
/// @param sheets the registers of that day, by beginning
/// @param todaysSheets the registers of today; the same when today was asked for
/// @param missingBefore registers missing from days before today, oldest last
/// @param next sessions of the first day after today on which any takes place; empty when none is
///   known
public record BranchDay(
    ZoneId zone,
    LocalDate today,
    LocalDate day,
    List<RegisterSheet> sheets,
    List<RegisterSheet> todaysSheets,
    List<MissingRegister> missingBefore,
    List<SessionSummary> next) {
  public BranchDay {
    sheets = List.copyOf(sheets);
    todaysSheets = List.copyOf(todaysSheets);
    missingBefore = List.copyOf(missingBefore);
    next = List.copyOf(next);
  }

  public boolean isToday() {
    return day.equals(today);
  }

  /// Students who came to a session of today that is not over at that moment, and have not left.
  public List<PersonHere> inBuilding(Instant now) {
    return PersonHere.among(
        todaysSheets,
        (session, line) ->
            isHeld(session, now)
                && line.attendance().attended()
                && line.attendance() != AttendanceValue.LEFT_EARLY);
  }

  private static boolean isHeld(SessionSummary session, Instant now) {
    return now.isBefore(session.endsAt())
        && session.state().takesPlace()
        && session.state() != SessionState.FINISHED;
  }
}
