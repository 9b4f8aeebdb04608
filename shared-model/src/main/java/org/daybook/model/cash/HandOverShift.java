package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Makes somebody else answer for a shift from now on. Sales go on meanwhile.
///
/// @param shiftId the shift
/// @param staffId who takes it over
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record HandOverShift(UUID shiftId, UUID staffId) implements Command {
  public HandOverShift {
    Require.given(shiftId, staffId);
  }
}
