package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Asks the centre to seal a business day of the branch. The first request that it accepts seals
/// it, with what the centre has by then.
///
/// @param businessDate the day
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SealDay(LocalDate businessDate) implements Command {
  public SealDay {
    Require.given(businessDate);
  }
}
