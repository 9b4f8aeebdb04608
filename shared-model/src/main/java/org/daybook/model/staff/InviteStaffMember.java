package org.daybook.model.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that a staff member was given a code to choose a password with. The code itself is a secret
/// that the server makes, and no part of any row.
///
/// @param staffId whom
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record InviteStaffMember(UUID staffId) implements Command {
  public InviteStaffMember {
    Require.given(staffId);
  }
}
