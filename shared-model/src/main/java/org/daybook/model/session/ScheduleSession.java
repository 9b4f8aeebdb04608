package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
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
  public ScheduleSession {
    Require.given(sessionId, cohortId);
    var plan = new SessionPlan(businessDate, startsAt, endsAt, room, trainerId);
    startsAt = plan.startsAt();
    endsAt = plan.endsAt();
    room = plan.room();
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }
}
