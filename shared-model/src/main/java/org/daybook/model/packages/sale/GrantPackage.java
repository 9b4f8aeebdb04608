package org.daybook.model.packages.sale;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Gives a student a package for nothing.
///
/// @param studentId whose it will be
/// @param packageId the package of the catalogue
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record GrantPackage(UUID studentId, UUID packageId, String reason) implements Command {
  public GrantPackage {
    Require.given(studentId, packageId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
