package org.daybook.app.service.schedule;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.session.Session;

/// Reads what the branch has planned.
public final class TimetableService {
  private final Replica replica;
  private final RollCallService rollCall;
  private final DeskIdentity identity;

  /// @param rollCall knows the branch's time zone
  public TimetableService(Replica replica, RollCallService rollCall, DeskIdentity identity) {
    this.replica = replica;
    this.rollCall = rollCall;
    this.identity = identity;
  }

  public LocalDate today() {
    return rollCall.today();
  }

  /// The first day of the week of a day, by what the organisation's locale calls a week.
  public LocalDate firstDayOfWeek(LocalDate day) {
    var locale =
        replica.read(facts ->
            facts
                .find(Organisation.TABLE, identity.organisationId())
                .map(it -> Locale.forLanguageTag(it.locale()))
                .orElse(Locale.ROOT));
    return day.with(TemporalAdjusters.previousOrSame(WeekFields.of(locale).getFirstDayOfWeek()));
  }

  /// @param from the first day
  /// @param days how many, at least one
  public Timetable read(LocalDate from, int days) {
    var zone = rollCall.zone();
    var today = rollCall.today();
    return replica.read(facts -> {
      var reader = new TimetableReader(facts, identity.branchId());
      var dates = from.datesUntil(from.plusDays(days)).toList();
      return new Timetable(zone, today, from, days, reader.sessions(dates), reader.closed(dates));
    });
  }

  /// On which day a session is, as far as the desk knows it.
  public Optional<LocalDate> dayOf(UUID sessionId) {
    return replica.read(facts -> facts.find(Session.TABLE, sessionId).map(Session::businessDate));
  }
}
