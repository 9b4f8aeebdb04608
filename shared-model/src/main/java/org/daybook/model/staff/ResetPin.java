package org.daybook.model.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Makes the PINs that a staff member has chosen at desks useless. Each desk asks the person for a
/// new one after the next sign-in; nobody else ever learns either.
///
/// @param staffId whose
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ResetPin(UUID staffId) implements Command {
  public ResetPin {
    Require.given(staffId);
  }
}
