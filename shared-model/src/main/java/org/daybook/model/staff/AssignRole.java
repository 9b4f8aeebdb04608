package org.daybook.model.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Gives a staff member a role in one branch or all, or withdraws it.
///
/// @param staffId who
/// @param roleId which role
/// @param atBranchId where, or null for every branch
/// @param active false withdraws it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AssignRole(UUID staffId, UUID roleId, @Nullable UUID atBranchId, boolean active)
    implements Command {
  public AssignRole {
    Require.given(staffId, roleId);
  }
}
