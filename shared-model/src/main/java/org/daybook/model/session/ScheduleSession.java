package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Schedules a session, or changes the plan of one that has not begun.
///
/// @param sessionId the session
/// @param cohortId who meets
/// @param businessDate the branch's calendar day
/// @param startsAt first minute
/// @param endsAt minute after the last
/// @param room where, or null
/// @param trainerId who teaches, or null
/// @param sourcedId identifier in another system, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ScheduleSession(
    UUID sessionId,
    UUID cohortId,
    LocalDate businessDate,
    Instant startsAt,
    Instant endsAt,
    @Nullable String room,
    @Nullable UUID trainerId,
    @Nullable String sourcedId)
    implements Command {
  private static final Duration LONGEST = Duration.ofHours(24);

  public ScheduleSession {
    Require.given(sessionId, cohortId);
    Require.day(businessDate, "the day");
    Require.moment(startsAt, "the start");
    Require.moment(endsAt, "the end");
    Require.that(
        startsAt.isBefore(endsAt) && !endsAt.isAfter(startsAt.plus(LONGEST)),
        "a session ends after it starts, within 24 hours");
    startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
    endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
    room = Require.optionalText(room, 100, "a room");
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }
}
