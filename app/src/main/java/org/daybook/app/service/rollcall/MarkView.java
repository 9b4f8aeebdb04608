package org.daybook.app.service.rollcall;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// A mark as a screen shows it.
///
/// @param minutes late or left early by; 0 otherwise
/// @param markedBy name of who said so, or null when the desk does not know the person
/// @param markedAt device time
/// @param device name of the desk, or null when it is not known
public record MarkView(
    UUID markId,
    AttendanceValue attendance,
    int minutes,
    @Nullable String markedBy,
    Instant markedAt,
    @Nullable String device) {}
