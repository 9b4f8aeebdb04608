package org.daybook.app.service.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.schedule.SeriesPreview.Line;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.value.RowIds;

/// Makes sessions, one or many at once, and says beforehand what will be made. Closed days are left
/// out; what clashes is made, too, unless that is not wanted.
public final class SeriesService {
  private final Replica replica;
  private final CaptureService capture;
  private final RollCallService rollCall;
  private final Clock clock;
  private final Rehearsal rehearsal;

  /// @param rollCall knows the branch's time zone
  public SeriesService(
      Replica replica,
      CaptureService capture,
      RollCallService rollCall,
      DeskIdentity identity,
      Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.rollCall = rollCall;
    this.clock = clock;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// By the rule's own word, on the rows that the desk has.
  public SeriesPreview preview(UUID staffId, UUID intentId, SeriesPlan series) {
    var zone = rollCall.zone();
    var days = days(series);
    return days.size() > SeriesPlan.MOST
        ? new SeriesPreview(List.of(), true)
        : replica.read(facts -> {
          var rules = new ScheduleRehearsal(rehearsal, facts);
          var lines = new ArrayList<Line>();
          for (var day : days) {
            var plan = series.on(day, zone);
            var objection = rules.objection(command(intentId, series, plan), staffId);
            lines.add(line(series, plan, objection));
          }
          return new SeriesPreview(lines, false);
        });
  }

  private static Line line(SeriesPlan series, SessionPlan plan, Optional<Objection> objection) {
    boolean leftOut = objection.filter(it -> it.forbids() || leftOut(series, it)).isPresent();
    return new Line(plan, objection.orElse(null), !leftOut);
  }

  /// A series knows nothing of closed days; who plans a single session has chosen its day.
  private static boolean leftOut(SeriesPlan series, Objection objection) {
    return (objection.reason() == Reason.DAY_CLOSED && !series.isSingle())
        || (series.leaveOutClashes() && isClash(objection.reason()));
  }

  private static boolean isClash(Reason reason) {
    return reason == Reason.ROOM_TAKEN || reason == Reason.TRAINER_TAKEN;
  }

  /// Makes what the preview says, in one gesture: all of it or nothing. Empty when there is nothing
  /// to make.
  public Optional<CaptureResult> make(UUID staffId, UUID intentId, SeriesPlan series) {
    var commands =
        preview(staffId, intentId, series).made().stream()
            .map(line -> Gesture.Step.of(command(intentId, series, line.plan())))
            .toList();
    return commands.isEmpty()
        ? Optional.empty()
        : Optional.of(capture.capture(new Gesture(intentId, staffId, commands)));
  }

  /// The zone of the branch's hours.
  public ZoneId zone() {
    return rollCall.zone();
  }

  private static List<LocalDate> days(SeriesPlan series) {
    return series.lastDay().isBefore(series.firstDay())
        ? List.of()
        : series
            .firstDay()
            .datesUntil(series.lastDay().plusDays(1))
            .filter(day -> series.weekdays().contains(day.getDayOfWeek()))
            .limit(SeriesPlan.MOST + 1L)
            .toList();
  }

  /// The same gesture names the same sessions, however often it is tried.
  private ScheduleSession command(UUID intentId, SeriesPlan series, SessionPlan plan) {
    var seed = ("session" + intentId + plan.businessDate()).getBytes(StandardCharsets.UTF_8);
    return new ScheduleSession(
        RowIds.fresh(clock.instant(), seed),
        series.cohortId(),
        plan.businessDate(),
        plan.startsAt(),
        plan.endsAt(),
        plan.room(),
        plan.trainerId(),
        null);
  }
}
