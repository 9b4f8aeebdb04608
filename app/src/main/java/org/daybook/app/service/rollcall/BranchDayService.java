package org.daybook.app.service.rollcall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Reads what goes on in the branch on a day: its registers, what is missing from the days before,
/// and what comes after.
public final class BranchDayService {
  /// A register that is missing for longer than this is no longer today's business.
  private static final int DAYS_BACK = 14;

  private static final int DAYS_AHEAD = 14;

  private final Replica replica;
  private final RollCallService rollCall;
  private final Clock clock;

  /// @param rollCall knows the branch's time zone
  public BranchDayService(Replica replica, RollCallService rollCall, Clock clock) {
    this.replica = replica;
    this.rollCall = rollCall;
    this.clock = clock;
  }

  /// @param wanted the day to read, or null for today
  public BranchDay read(@Nullable LocalDate wanted) {
    var zone = rollCall.zone();
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, zone);
    var day = wanted == null ? today : wanted;
    return replica.read(facts -> {
      var reader = new RegisterReader(facts, false, now);
      var sheets = reader.sheetsOn(day);
      return new BranchDay(
          zone,
          today,
          day,
          sheets,
          day.equals(today) ? sheets : reader.sheetsOn(today),
          missingBefore(facts, reader, today, now),
          nextAfter(facts, reader, today));
    });
  }

  private static List<MissingRegister> missingBefore(
      ReplicaReader facts, RegisterReader reader, LocalDate today, Instant now) {
    var missing = new ArrayList<MissingRegister>();
    for (int back = 1; back <= DAYS_BACK; back++) {
      var sessions = facts.list(Session.BY_DATE, today.minusDays(back));
      var registers = registers(facts, sessions);
      sessions.stream()
          .filter(it ->
              registers
                  .getOrDefault(it.id(), RegisterState.OPEN)
                  .isMissing(it.state(), it.endsAt(), now))
          .sorted(Comparator.comparing(Session::startsAt).reversed())
          .map(it -> missing(facts, reader, it))
          .forEach(missing::add);
    }
    return missing;
  }

  /// How the registers of sessions stand, by session; none where nobody has begun one.
  private static Map<UUID, RegisterState> registers(ReplicaReader facts, List<Session> sessions) {
    var ids = sessions.stream().map(it -> Register.idOf(it.id())).toList();
    return facts.findAll(Register.TABLE, ids).stream()
        .collect(Collectors.toMap(Register::sessionId, Register::state));
  }

  private static MissingRegister missing(
      ReplicaReader facts, RegisterReader reader, Session session) {
    var cohort = facts.find(Cohort.TABLE, session.cohortId());
    var course = cohort.flatMap(it -> facts.find(Course.TABLE, it.courseId()));
    var trainer = session.trainerId();
    return new MissingRegister(
        session.id(),
        cohort.map(Cohort::name).orElse(""),
        course.map(Course::title).orElse(""),
        reader.staffName(trainer == null ? cohort.map(Cohort::trainerId).orElse(null) : trainer),
        session.startsAt(),
        session.endsAt(),
        session.state() == SessionState.MISSED);
  }

  private static List<SessionSummary> nextAfter(
      ReplicaReader facts, RegisterReader reader, LocalDate today) {
    for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
      var day = today.plusDays(ahead);
      if (facts.list(Session.BY_DATE, day).stream().anyMatch(it -> it.state().takesPlace())) {
        return reader.sheetsOn(day).stream()
            .map(RegisterSheet::session)
            .filter(it -> it.state().takesPlace())
            .toList();
      }
    }
    return List.of();
  }
}
