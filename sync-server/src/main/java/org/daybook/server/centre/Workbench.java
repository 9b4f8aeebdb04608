package org.daybook.server.centre;

import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.decide.Verdict;
import org.daybook.model.row.Facts;

/// One transaction of the centre as the work within it sees it: every scope of the organisation is
/// locked, commands take effect one by one, and nothing is stored before the work is done.
public interface Workbench {

  /// The rows as they stand, with the effects of what was issued so far.
  Facts facts();

  /// Decides the command on the centre's authority. What holds shows in [#facts] at once; a refused
  /// command leaves nothing, and no item for Attention.
  Verdict issue(CentreCommand command);

  /// The same on the authority of the staff member in whose name it is issued: who may not is
  /// refused as at a desk.
  Verdict issueFor(UUID actorId, UUID branchId, Command command);
}
