package org.daybook.model.packages.sale;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Gives a package back with all that is left of it, into the wallet of whose it is.
///
/// @param studentPackageId the student's package
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RefundPackage(UUID studentPackageId, String reason) implements Command {
  public RefundPackage {
    Require.given(studentPackageId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
