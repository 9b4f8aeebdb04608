package org.daybook.model.approval;

import java.util.UUID;
import org.daybook.model.command.Command;
import org.jspecify.annotations.Nullable;

/// A command that another person than its author may have to allow. All that it says but the
/// approval itself is what she signs, so that an approval fits no other command.
public interface CarriesApproval extends Command {
  @Nullable Approval approval();

  /// The same command with another approval; with null it is what is signed.
  CarriesApproval withApproval(@Nullable Approval approval);

  /// The command's wire name.
  String approvedAs();

  /// What it is about, by which the approval is found again.
  UUID approvedSubjectId();
}
