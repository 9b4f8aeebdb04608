package org.daybook.model.course;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.jspecify.annotations.Nullable;

/// Defines a course or changes its description.
///
/// @param courseId the course
/// @param title shown everywhere
/// @param code short code
/// @param minAge youngest age in years, or null
/// @param maxAge oldest age in years, or null
/// @param sourcedId identifier in another system, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DefineCourse(
    UUID courseId,
    String title,
    String code,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    @Nullable String sourcedId)
    implements Command {}
