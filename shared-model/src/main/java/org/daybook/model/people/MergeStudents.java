package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that two students of the book are one person. What was written of either stays as it is;
/// from now on the one that stays stands for both.
///
/// @param studentId the one that gives way
/// @param intoStudentId the one that stays
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record MergeStudents(UUID studentId, UUID intoStudentId) implements Command {
  public MergeStudents {
    Require.given(studentId, intoStudentId);
    if (studentId.equals(intoStudentId)) {
      throw new IllegalArgumentException("nobody is merged into themselves");
    }
  }
}
