package org.daybook.app.service.schedule;

import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.command.Command;
import org.daybook.model.decide.Verdict;
import org.daybook.model.session.ClosedDay;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// What the rules of the schedule would say now, and of whom they speak.
final class ScheduleRehearsal {
  private final Rehearsal rehearsal;
  private final ReplicaReader facts;
  private final ScheduleNames names;

  ScheduleRehearsal(Rehearsal rehearsal, ReplicaReader facts) {
    this.rehearsal = rehearsal;
    this.facts = facts;
    this.names = new ScheduleNames(facts);
  }

  /// Empty when nothing speaks against it.
  <C extends Command> Optional<Objection> objection(C command, UUID staffId) {
    var verdict = rehearsal.verdict(command, staffId, facts);
    var reason = verdict.reason();
    return reason == null
        ? Optional.empty()
        : Optional.of(new Objection(reason, Objection.forbids(verdict.outcome()), other(verdict)));
  }

  private @Nullable String other(Verdict verdict) {
    return verdict.rows().stream()
        .filter(AttentionItem.class::isInstance)
        .map(AttentionItem.class::cast)
        .flatMap(item -> Optional.ofNullable(item.otherRowId()).stream())
        .flatMap(id -> name(id).stream())
        .findFirst()
        .orElse(null);
  }

  private Optional<String> name(UUID rowId) {
    return facts
        .find(Session.TABLE, rowId)
        .map(it -> names.cohort(it.cohortId()))
        .or(() -> facts.find(ClosedDay.TABLE, rowId).map(ClosedDay::reason));
  }
}
