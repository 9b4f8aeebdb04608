package org.daybook.app.service.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionClash;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A session as the schedule shows it.
///
/// @param cohort name of the group
/// @param course title of what it takes, empty when the desk does not know it
/// @param trainer who teaches, or null
/// @param stateReason why it was cancelled or reinstated, or null
/// @param register state of its register; open when nobody has begun one
/// @param clashes what it wants that others of the day want, too
/// @param waiting whether the centre has not confirmed how it stands here
public record ScheduledSession(
    UUID sessionId,
    UUID cohortId,
    String cohort,
    String course,
    @Nullable String trainer,
    SessionPlan plan,
    SessionState state,
    @Nullable String stateReason,
    RegisterState register,
    List<ClashLine> clashes,
    boolean waiting) {
  public ScheduledSession {
    clashes = List.copyOf(clashes);
  }

  /// One clash.
  ///
  /// @param cohort of the other session
  public record ClashLine(
      SessionClash.Kind kind, UUID otherId, String cohort, Instant startsAt, Instant endsAt) {}

  /// What people call it.
  public String title() {
    return course.isEmpty() ? cohort : course;
  }

  /// Whether it is over at that moment and nobody has submitted its register.
  public boolean registerMissing(Instant now) {
    return register.isMissing(state, plan.endsAt(), now);
  }
}
