package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that the branch is closed on a day, or why it is.
///
/// @param businessDate the branch's calendar day
/// @param reason what people call the day: a holiday, a repair
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CloseDay(LocalDate businessDate, String reason) implements Command {
  public CloseDay {
    Require.day(businessDate, "the day");
    reason = Require.text(reason, Require.NAME, "a reason");
  }
}
