package org.daybook.server.cli;

import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.decide.Verdict;
import org.daybook.server.admin.Administration;
import org.daybook.server.centre.CentreCommand;

/// Issues commands of the centre: all hold, or none is kept.
final class Issuing {
  private Issuing() {}

  static void all(Administration administration, UUID organisationId, List<CentreCommand> commands)
      throws CommandRefusedException {
    var refused =
        administration
            .operations()
            .inOrganisation(
                organisationId,
                (transaction, bench) -> {
                  for (var command : commands) {
                    var verdict = bench.issue(command);
                    if (!verdict.outcome().holds()) {
                      transaction.discard();
                      return List.of(verdict);
                    }
                  }
                  return List.<Verdict>of();
                });
    for (var verdict : refused) {
      throw refusal(verdict);
    }
  }

  static void one(
      Administration administration, UUID organisationId, UUID branchId, Command command)
      throws CommandRefusedException {
    all(administration, organisationId, List.of(CentreCommand.at(branchId, command)));
  }

  static CommandRefusedException refusal(Verdict verdict) {
    var reason = verdict.reason();
    return new CommandRefusedException(
        "refused" + (reason == null ? "" : ": " + reason + " (" + reason.code() + ")"));
  }
}
