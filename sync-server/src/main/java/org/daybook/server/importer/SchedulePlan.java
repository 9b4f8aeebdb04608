package org.daybook.server.importer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.course.Cohort;
import org.daybook.model.organisation.Branch;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// The project's own schedule.csv: sessions of cohorts, by the clock on the branch's wall.
final class SchedulePlan {
  private static final String KIND = "session";

  private final Planning planning;
  private final CohortPlan cohorts;
  private final StaffPlan staff;

  SchedulePlan(Planning planning, CohortPlan cohorts, StaffPlan staff) {
    this.planning = planning;
    this.cohorts = cohorts;
    this.staff = staff;
  }

  void plan(List<SourceRow> rows) {
    planning.findings().eachRow(ImportTable.SESSIONS, rows, this::row);
  }

  private void row(SourceRow row) throws RefusedRowException {
    var sourcedId = planning.uniqueId(row);
    var id = planning.idOf(KIND, sourcedId);
    var before = planning.find(Session.TABLE, id);
    if (row.toBeDeleted()) {
      cancel(row, before);
      return;
    }
    var classId = row.required(255, "classSourcedId");
    var cohort = cohorts.cohort(classId);
    if (cohort == null) {
      throw new RefusedRowException("class '" + classId + "' is not in classes.csv and not known");
    }
    if (before != null && !before.cohortId().equals(cohort.id())) {
      throw new RefusedRowException("the session belonged to another class before");
    }
    var wanted = wanted(row, id, cohort, sourcedId);
    if (before != null && says(before, wanted)) {
      planning.unchanged(ImportTable.SESSIONS);
      return;
    }
    if (before != null && before.state() != SessionState.SCHEDULED) {
      throw new RefusedRowException(
          "the session is " + before.state() + " here; only a scheduled one can be changed");
    }
    planning.change(
        ImportTable.SESSIONS, row.place(), Session.TABLE, id, cohort.branchId(), List.of(wanted));
  }

  private ScheduleSession wanted(SourceRow row, UUID id, Cohort cohort, String sourcedId)
      throws RefusedRowException {
    var date = row.date("date");
    if (date == null) {
      throw new RefusedRowException("date is missing");
    }
    var branch = Objects.requireNonNull(planning.find(Branch.TABLE, cohort.branchId()));
    var zone = ZoneId.of(branch.timeZone());
    var start = SourceDates.time("startTime", row.required(20, "startTime"));
    var end = SourceDates.time("endTime", row.required(20, "endTime"));
    if (!end.isAfter(start)) {
      throw new RefusedRowException("endTime " + end + " is not after startTime " + start);
    }
    return new ScheduleSession(
        id,
        cohort.id(),
        date,
        instant("startTime", date, start, zone),
        instant("endTime", date, end, zone),
        row.limited(100, "room"),
        trainer(row, cohort),
        sourcedId);
  }

  private @Nullable UUID trainer(SourceRow row, Cohort cohort) throws RefusedRowException {
    var userId = row.limited(255, "trainerSourcedId");
    if (userId == null) {
      return cohort.trainerId();
    }
    var member = staff.member(userId);
    if (member == null) {
      throw new RefusedRowException("trainer '" + userId + "' is not a known staff member");
    }
    return member.id();
  }

  private static Instant instant(String column, LocalDate date, LocalTime time, ZoneId zone)
      throws RefusedRowException {
    var local = date.atTime(time);
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new RefusedRowException(
          column + " " + time + " does not exist on " + date + ": clocks in " + zone + " skip it");
    }
    return local.atZone(zone).toInstant();
  }

  private static boolean says(Session before, ScheduleSession wanted) {
    return before.businessDate().equals(wanted.businessDate())
        && before.startsAt().equals(wanted.startsAt())
        && before.endsAt().equals(wanted.endsAt())
        && Objects.equals(before.room(), wanted.room())
        && Objects.equals(before.trainerId(), wanted.trainerId());
  }

  private void cancel(SourceRow row, @Nullable Session before) throws RefusedRowException {
    if (before == null) {
      return;
    }
    if (before.state() == SessionState.CANCELLED) {
      planning.unchanged(ImportTable.SESSIONS);
      return;
    }
    if (before.state() != SessionState.SCHEDULED) {
      throw new RefusedRowException(
          "the session is " + before.state() + " here; only a scheduled one is cancelled");
    }
    planning.change(
        ImportTable.SESSIONS,
        row.place(),
        Session.TABLE,
        before.id(),
        before.branchId(),
        List.of(CancelSession.unseen(before.id(), StudentPlan.GONE)));
  }
}
