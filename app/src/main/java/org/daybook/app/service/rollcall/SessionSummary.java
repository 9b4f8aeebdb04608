package org.daybook.app.service.rollcall;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A session as a list shows it.
///
/// @param cohort name of the group
/// @param course title of what it takes, empty when the desk does not know it
/// @param room where, or null
/// @param trainer who teaches, or null
/// @param register state of its register; open when nobody has begun one
/// @param counts how the marks stand
/// @param submittedAt when its register was submitted last, or null
/// @param seatsLeft seats that nobody has, in the cohort or at this session; null when it takes any
///   number
/// @param waiting own operations about it that the centre has not confirmed
public record SessionSummary(
    UUID sessionId,
    String cohort,
    String course,
    @Nullable String room,
    @Nullable String trainer,
    Instant startsAt,
    Instant endsAt,
    SessionState state,
    RegisterState register,
    RegisterCounts counts,
    @Nullable Instant submittedAt,
    @Nullable Integer seatsLeft,
    int waiting) {
  static final Comparator<SessionSummary> BY_BEGINNING =
      Comparator.comparing(SessionSummary::startsAt).thenComparing(SessionSummary::cohort);

  /// Whether it is over at that moment and nobody has submitted its register.
  public boolean registerMissing(Instant now) {
    return register.isMissing(state, endsAt, now);
  }

  /// Whether it runs at that moment by the clock.
  public boolean underWay(Instant now) {
    return state.isUnderWay(startsAt, endsAt, now);
  }
}
