package org.daybook.server.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.command.Command;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.Workbench;
import org.jspecify.annotations.Nullable;

/// One import under way: turns what a row says into commands and keeps account of what they change.
final class Planning {
  private final UUID organisationId;
  private final Workbench workbench;
  private final Findings findings;
  private final Set<UUID> counted = new HashSet<>();
  private final Map<String, Place> sourcedIds = new HashMap<>();

  Planning(UUID organisationId, Workbench workbench, Findings findings) {
    this.organisationId = organisationId;
    this.workbench = workbench;
    this.findings = findings;
  }

  UUID organisationId() {
    return organisationId;
  }

  Facts facts() {
    return workbench.facts();
  }

  Findings findings() {
    return findings;
  }

  UUID idOf(String kind, String sourcedId) {
    return RowIds.ofSource(organisationId, kind, sourcedId);
  }

  <R extends Row> @Nullable R find(Table<R> table, UUID id) {
    return facts().find(table, id).orElse(null);
  }

  /// The row's sourcedId, which no earlier row of the file has.
  String uniqueId(SourceRow row) throws RefusedRowException {
    var id = row.sourcedId();
    var first = sourcedIds.putIfAbsent(row.place().file() + "\n" + id, row.place());
    if (first != null) {
      throw new RefusedRowException(
          "sourcedId '" + id + "' stands already on line " + first.line());
    }
    return id;
  }

  /// Issues what one source row asks for and counts it by what became of the row with that id.
  <R extends Row> void change(
      ImportTable table,
      Place place,
      Table<R> rowsOf,
      UUID id,
      UUID branchId,
      List<? extends Command> commands)
      throws RefusedRowException {
    var before = find(rowsOf, id);
    boolean changes = false;
    for (var command : commands) {
      changes |= issue(place, branchId, command);
    }
    var after = find(rowsOf, id);
    if (before == null) {
      findings.count(table, after == null ? ImportCount.NONE : new ImportCount(1, 0, 0, 0));
    } else if (changes || !Objects.equals(before, after)) {
      findings.count(table, new ImportCount(0, 1, 0, 0));
    } else {
      findings.count(table, new ImportCount(0, 0, 1, 0));
    }
  }

  /// Counts a row as unchanged unless it was counted before; several rows may name one family.
  void unchangedOnce(ImportTable table, UUID id) {
    if (counted.add(id)) {
      unchanged(table);
    }
  }

  void counted(UUID id) {
    counted.add(id);
  }

  void unchanged(ImportTable table) {
    findings.count(table, new ImportCount(0, 0, 1, 0));
  }

  /// Issues one command; true when a row stands differently afterwards.
  boolean issue(Place place, UUID branchId, Command command) throws RefusedRowException {
    var verdict = workbench.issue(CentreCommand.at(branchId, command));
    if (!verdict.outcome().holds()) {
      throw new RefusedRowException(ReasonText.of(verdict.reason()));
    }
    var reason = verdict.reason();
    if (reason != null) {
      findings.note(place, ReasonText.of(reason));
    }
    return verdict.rows().stream().anyMatch(row -> !(row instanceof AttentionItem));
  }
}
