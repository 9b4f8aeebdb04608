package org.daybook.model.course;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
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
    implements Command {
  public DefineCourse {
    Require.given(courseId);
    title = Require.text(title, Require.NAME, "a title");
    code = Require.text(code, Require.CODE, "a code");
    if (minAge != null) {
      Require.between(0, 150, minAge, "an age");
    }
    if (maxAge != null) {
      Require.between(minAge == null ? 0 : minAge, 150, maxAge, "the oldest age");
    }
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }
}
