package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that the branch is open on a day that was closed.
///
/// @param businessDate the branch's calendar day
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReopenDay(LocalDate businessDate) implements Command {
  public ReopenDay {
    Require.day(businessDate, "the day");
  }
}
