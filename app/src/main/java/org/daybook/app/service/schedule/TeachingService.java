package org.daybook.app.service.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.model.command.Command;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.CourseState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.course.MoveCourse;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// The courses of the organisation and the cohorts of the branch: reads them, writes them, and
/// moves them through their life cycles.
public final class TeachingService {
  private final Replica replica;
  private final CaptureService capture;
  private final RollCallService rollCall;
  private final DeskIdentity identity;
  private final Clock clock;
  private final Rehearsal rehearsal;

  /// @param rollCall knows the branch's business day
  public TeachingService(
      Replica replica,
      CaptureService capture,
      RollCallService rollCall,
      DeskIdentity identity,
      Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.rollCall = rollCall;
    this.identity = identity;
    this.clock = clock;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// By title, archived ones last.
  public List<CourseLine> courses() {
    var today = rollCall.today();
    return replica.read(facts -> new TeachingReader(facts, identity.branchId(), today).courses());
  }

  public Choices choices() {
    var today = rollCall.today();
    return replica.read(facts -> new TeachingReader(facts, identity.branchId(), today).choices());
  }

  /// The id of what a gesture makes, the same however often it is tried.
  public UUID newId(UUID intentId) {
    var seed = ("teaching" + intentId).getBytes(StandardCharsets.UTF_8);
    return RowIds.fresh(clock.instant(), seed);
  }

  /// What the rule says to any of these commands; empty when nothing speaks against it.
  public Optional<Objection> objection(UUID staffId, Command command) {
    return replica.read(
        facts -> new ScheduleRehearsal(rehearsal, facts).objection(command, staffId));
  }

  public CaptureResult define(UUID staffId, UUID intentId, DefineCourse course) {
    return capture(staffId, intentId, course);
  }

  /// @param opens whether the cohort takes enrolments at once
  public CaptureResult define(UUID staffId, UUID intentId, DefineCohort cohort, boolean opens) {
    return opens
        ? capture(
            staffId, intentId, cohort, new MoveCohort(cohort.cohortId(), CohortState.OPEN, null))
        : capture(staffId, intentId, cohort);
  }

  public CaptureResult move(UUID staffId, UUID intentId, UUID courseId, CourseState to) {
    return capture(staffId, intentId, new MoveCourse(courseId, to));
  }

  /// @param reason why, needed to cancel
  public CaptureResult move(
      UUID staffId, UUID intentId, UUID cohortId, CohortState to, @Nullable String reason) {
    return capture(staffId, intentId, new MoveCohort(cohortId, to, reason));
  }

  private CaptureResult capture(UUID staffId, UUID intentId, Command... commands) {
    return capture.capture(Gesture.of(intentId, staffId, commands));
  }
}
