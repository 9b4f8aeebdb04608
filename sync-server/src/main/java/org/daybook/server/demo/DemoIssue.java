package org.daybook.server.demo;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.Workbench;

/// Issues the demo's commands and counts them. None is refused in a fresh organisation; in one that
/// people have worked in since, what the demo wants may no longer be possible, and is left.
final class DemoIssue {
  private final UUID organisationId;
  private final Workbench workbench;
  private int commands;
  private int objections;

  DemoIssue(UUID organisationId, Workbench workbench) {
    this.organisationId = organisationId;
    this.workbench = workbench;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID idOf(String kind, String key) {
    return RowIds.ofSource(organisationId, "demo-" + kind, key);
  }

  UUID idOf(DemoBranch branch) {
    return idOf("branch", branch.name());
  }

  Facts facts() {
    return workbench.facts();
  }

  <R extends Row> boolean knows(Table<R> table, UUID id) {
    return facts().find(table, id).isPresent();
  }

  int commands() {
    return commands;
  }

  int objections() {
    return objections;
  }

  void organisation(Command command) {
    issue(CentreCommand.at(organisationId, command));
  }

  void at(DemoBranch branch, Command command) {
    issue(CentreCommand.at(idOf(branch), command));
  }

  /// What a staff member did at that moment.
  void by(UUID actorId, Instant capturedAt, DemoBranch branch, Command command) {
    issue(new CentreCommand(idOf(branch), command, actorId, capturedAt));
  }

  private void issue(CentreCommand command) {
    var verdict = workbench.issue(command);
    commands++;
    if (!verdict.outcome().holds() || verdict.reason() != null) {
      objections++;
    }
  }
}
