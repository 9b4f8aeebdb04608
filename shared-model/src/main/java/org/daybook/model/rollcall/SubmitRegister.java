package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Submits a session's register with the roster that its author saw.
///
/// @param sessionId the session
/// @param roster ids of the students expected, at most 2,000
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SubmitRegister(UUID sessionId, List<UUID> roster) implements Command {
  public SubmitRegister {
    Require.given(sessionId, roster);
    roster = roster.stream().distinct().toList();
    if (roster.size() > 2000) {
      throw new IllegalArgumentException("a register has at most 2,000 students");
    }
  }
}
