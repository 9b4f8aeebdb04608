package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// When and where a session is, and who teaches it. Whoever changes the plan names the one that was
/// seen, so that two who change it apart do not undo each other unknowingly.
///
/// @param businessDate the branch's calendar day
/// @param startsAt first minute
/// @param endsAt minute after the last, within 24 hours of the first
/// @param room where, or null
/// @param trainerId who teaches, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SessionPlan(
    LocalDate businessDate,
    Instant startsAt,
    Instant endsAt,
    @Nullable String room,
    @Nullable UUID trainerId) {
  private static final Duration LONGEST = Duration.ofHours(24);

  public SessionPlan {
    Require.day(businessDate, "the day");
    Require.moment(startsAt, "the start");
    Require.moment(endsAt, "the end");
    Require.that(
        startsAt.isBefore(endsAt) && !endsAt.isAfter(startsAt.plus(LONGEST)),
        "a session ends after it starts, within 24 hours");
    startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
    endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
    room = Require.optionalText(room, 100, "a room");
  }
}
