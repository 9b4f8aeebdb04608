package org.daybook.model.course;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Moves a course to another state of its life cycle.
///
/// @param courseId the course
/// @param to the new state
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record MoveCourse(UUID courseId, CourseState to) implements Command {
  public MoveCourse {
    Require.given(courseId, to);
  }
}
