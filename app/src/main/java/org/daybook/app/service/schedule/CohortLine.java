package org.daybook.app.service.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.course.CohortState;
import org.jspecify.annotations.Nullable;

/// A cohort of the branch.
///
/// @param course title of what it takes
/// @param capacity seats; 0 for unlimited
/// @param taken seats that somebody holds
/// @param trainer who usually teaches, or null
/// @param sessions how many are planned or held, cancelled ones left out
/// @param nextDay the first day from today on with a session, or null
public record CohortLine(
    UUID cohortId,
    UUID courseId,
    String course,
    String name,
    int capacity,
    int taken,
    LocalDate firstDay,
    LocalDate lastDay,
    @Nullable UUID trainerId,
    @Nullable String trainer,
    CohortState state,
    @Nullable String sourcedId,
    int sessions,
    @Nullable LocalDate nextDay) {}
