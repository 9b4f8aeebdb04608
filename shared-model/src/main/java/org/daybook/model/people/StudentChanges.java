package org.daybook.model.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// Makes the entry that goes with what somebody did about a student.
public final class StudentChanges {
  /// Behind whatever new rows the rule itself makes.
  private static final int ORDINAL = 15;

  private StudentChanges() {}

  /// The rows with the entry that tells of them; without one where the centre itself did it, which
  /// takes whole books in and says so in its own reports.
  ///
  /// @param command wire name
  /// @param subjectId the student, or the family
  /// @param aboutId the enrolment, the session, the call, or the other student, if any
  public static List<Row> told(
      List<? extends Row> rows,
      Context context,
      String command,
      UUID subjectId,
      @Nullable UUID aboutId,
      List<String> details) {
    if (context.actorId().equals(context.deviceId())) {
      return List.copyOf(rows);
    }
    var told = new ArrayList<Row>(rows);
    told.add(
        new StudentChange(
            context.newId(ORDINAL),
            context.organisationId(),
            context.branchId(),
            subjectId,
            command,
            details,
            aboutId,
            context.actorId(),
            context.deviceId(),
            context.capturedAt()));
    return told;
  }
}
