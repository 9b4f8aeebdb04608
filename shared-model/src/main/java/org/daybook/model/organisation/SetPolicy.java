package org.daybook.model.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Sets one policy for the organisation or one branch.
///
/// @param policyKey which
/// @param forBranchId where, or null for everywhere
/// @param setting in the notation the key documents
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SetPolicy(PolicyKey policyKey, @Nullable UUID forBranchId, String setting)
    implements Command {
  public SetPolicy {
    Require.given(policyKey);
    setting = Require.text(setting, 500, "a setting");
  }
}
