package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that a student who was merged into another is a person of their own after all.
///
/// @param studentId the one that gave way
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record UndoMerge(UUID studentId) implements Command {
  public UndoMerge {
    Require.given(studentId);
  }
}
