package org.daybook.app.service.booking;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.rollcall.AttendanceValue;

/// A session that a student missed and has not made up for.
///
/// @param day the branch's calendar day of it
/// @param value how the absence was marked
public record MissedSession(UUID sessionId, LocalDate day, AttendanceValue value) {}
