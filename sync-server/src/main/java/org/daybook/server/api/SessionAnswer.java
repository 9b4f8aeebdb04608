package org.daybook.server.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A session as the API tells it.
///
/// @param seatsLeft null where it takes any number
/// @param price of one seat, tax included
/// @param bookable whether the rules would take a booking of this student now; null for a program
/// @param notBookable why not, or null
/// @param enrollmentId the booking with which the student has a seat, or null
public record SessionAnswer(
    UUID id,
    UUID branchId,
    UUID courseId,
    String courseName,
    UUID classId,
    String className,
    LocalDate businessDate,
    Instant startsAt,
    Instant endsAt,
    @Nullable String room,
    SessionState status,
    @Nullable Integer seatsLeft,
    MoneyAnswer price,
    @Nullable Boolean bookable,
    @Nullable ApiProblem notBookable,
    @Nullable UUID enrollmentId) {}
