package org.daybook.app.ui.today;

import java.util.UUID;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.model.rollcall.AttendanceValue;

/// A student with the session that is expected to see, or sees, that student.
public record PersonHere(
    UUID studentId, String name, String code, AttendanceValue attendance, SessionSummary session) {}
