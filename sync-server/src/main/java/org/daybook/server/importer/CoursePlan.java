package org.daybook.server.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.course.MoveCourse;
import org.jspecify.annotations.Nullable;

/// Courses, published as soon as they are known.
final class CoursePlan {
  static final String KIND = "course";
  private static final String OF_CLASS = "course-of-class";

  private final Planning planning;

  CoursePlan(Planning planning) {
    this.planning = planning;
  }

  void plan(List<SourceRow> rows) {
    planning.findings().eachRow(ImportTable.COURSES, rows, this::row);
  }

  @Nullable Course course(String sourcedId) {
    return planning.find(Course.TABLE, planning.idOf(KIND, sourcedId));
  }

  /// The course of a class that names none: it has one of its own, with the class's title.
  UUID ofClass(SourceRow row, String classId, String title) throws RefusedRowException {
    var id = planning.idOf(OF_CLASS, classId);
    define(row, id, title, row.limited(40, "classCode"), classId);
    return id;
  }

  private void row(SourceRow row) throws RefusedRowException {
    var sourcedId = planning.uniqueId(row);
    var id = planning.idOf(KIND, sourcedId);
    if (row.toBeDeleted()) {
      archive(row, id);
      return;
    }
    define(row, id, row.required(200, "title"), row.limited(40, "courseCode"), sourcedId);
  }

  private void define(SourceRow row, UUID id, String title, @Nullable String code, String sourcedId)
      throws RefusedRowException {
    var before = planning.find(Course.TABLE, id);
    // Ages are set at the centre; the source has none to say.
    var minAge = before == null ? null : before.minAge();
    var maxAge = before == null ? null : before.maxAge();
    var commands = new ArrayList<Command>();
    commands.add(new DefineCourse(id, title, code(code, sourcedId, id), minAge, maxAge, sourcedId));
    if (before == null || before.state() == CourseState.DRAFT) {
      commands.add(new MoveCourse(id, CourseState.PUBLISHED));
    }
    planning.change(
        ImportTable.COURSES, row.place(), Course.TABLE, id, planning.organisationId(), commands);
  }

  private static String code(@Nullable String code, String sourcedId, UUID id) {
    if (code != null) {
      return code;
    }
    return sourcedId.length() <= 40 ? sourcedId : id.toString();
  }

  private void archive(SourceRow row, UUID id) throws RefusedRowException {
    var before = planning.find(Course.TABLE, id);
    if (before == null) {
      return;
    }
    List<Command> commands =
        switch (before.state()) {
          case DRAFT ->
              List.of(
                  new MoveCourse(id, CourseState.PUBLISHED),
                  new MoveCourse(id, CourseState.ARCHIVED));
          case PUBLISHED -> List.of(new MoveCourse(id, CourseState.ARCHIVED));
          case ARCHIVED -> List.of();
        };
    planning.change(
        ImportTable.COURSES, row.place(), Course.TABLE, id, planning.organisationId(), commands);
  }
}
