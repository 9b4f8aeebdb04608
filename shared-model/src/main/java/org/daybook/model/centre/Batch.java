package org.daybook.model.centre;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.FactsOverlay;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Outcome;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// Decides new operations in order, each on top of what those before it wrote.
///
/// Rules are pure, so they may run more than once: they first run on what is known, the facts that
/// they missed are loaded for all of them together, and they run again until nothing is missing.
/// That makes a handful of queries out of several per operation.
final class Batch {
  private static final int MOST_ROUNDS = 12;

  private final CentreTransaction transaction;
  private final List<Incoming> operations;
  private final Map<Long, Outcome> earlier;
  private final Set<UUID> writable;
  private final Map<Integer, Reason> parked = new HashMap<>();

  /// @param earlier outcomes of operations that were answered before and are needed by these
  /// @param writable the scopes that were locked
  Batch(
      CentreTransaction transaction,
      List<Incoming> operations,
      Map<Long, Outcome> earlier,
      Set<UUID> writable) {
    this.transaction = transaction;
    this.operations = operations;
    this.earlier = earlier;
    this.writable = writable;
  }

  /// The verdicts, in order. An operation whose rows cannot be stored is parked, and the others are
  /// decided again as if it had not been.
  List<Verdict> decide(Care care) {
    var known = new KnownFacts();
    loadRights(known);
    while (true) {
      var verdicts = decided(known);
      var refused = refusedByStore(verdicts, care);
      if (refused.isEmpty()) {
        return verdicts;
      }
      parked.putAll(refused);
    }
  }

  /// What an actor may do takes several steps to find out, and few people act in one batch: asked
  /// ahead, it costs no run of all rules.
  private void loadRights(KnownFacts known) {
    var actors =
        operations.stream()
            .filter(Incoming.Decidable.class::isInstance)
            .map(Incoming::context)
            .collect(Collectors.toMap(Context::actorId, Function.identity(), (first, _) -> first));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      actors.forEach((actor, context) -> Rights.of(actor, context.branchId(), known));
      if (known.sufficed()) {
        return;
      }
      known.load(transaction);
    }
  }

  private List<Verdict> decided(KnownFacts known) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var verdicts = inOrder(known);
      if (known.sufficed()) {
        return verdicts;
      }
      known.load(transaction);
    }
    return inOrder(transaction);
  }

  private List<Verdict> inOrder(Facts facts) {
    var overlay = new FactsOverlay(facts);
    var outcomes = new HashMap<>(earlier);
    var verdicts = new ArrayList<Verdict>(operations.size());
    for (int i = 0; i < operations.size(); i++) {
      var operation = operations.get(i);
      var verdict = verdict(operation, parked.get(i), overlay, outcomes);
      verdict.rows().forEach(overlay::put);
      outcomes.put(operation.context().sequence(), verdict.outcome());
      verdicts.add(verdict);
    }
    return verdicts;
  }

  private Verdict verdict(
      Incoming operation, @Nullable Reason parkedFor, Facts facts, Map<Long, Outcome> outcomes) {
    if (parkedFor != null) {
      return Decider.parked(operation.commandName(), parkedFor, operation.context());
    }
    return switch (operation) {
      case Incoming.Undecidable(var name, var reason, var context) ->
          Decider.parked(name, reason, context);
      case Incoming.Repeated(var _, var answer, var _) ->
          new Verdict(answer.outcome(), answer.reason(), List.of());
      case Incoming.Decidable<?> decidable -> ruled(decidable, facts, outcomes);
    };
  }

  private Verdict ruled(Incoming.Decidable<?> operation, Facts facts, Map<Long, Outcome> outcomes) {
    var neededRefused =
        operation.needs().stream().map(outcomes::get).anyMatch(it -> it == null || !it.holds());
    try {
      var verdict = operation.decide(facts, neededRefused);
      if (!verdict.rows().stream().allMatch(row -> isWritable(row, operation))) {
        return Decider.parked(operation.commandName(), Reason.OTHER_BRANCH, operation.context());
      }
      return verdict.rows().stream().anyMatch(row -> isTaken(row, operation.context(), facts))
          ? Decider.parked(operation.commandName(), Reason.ALREADY_EXISTS, operation.context())
          : verdict;
    } catch (RuntimeException e) {
      return Decider.parked(operation.commandName(), Reason.RULE_FAILED, operation.context());
    }
  }

  /// Whether a row that an operation from another life creates is there already. Two copies of a
  /// desk that capture under the same number in the same millisecond name their rows alike; what
  /// the other one wrote must not be overwritten.
  private static boolean isTaken(Row row, Context context, Facts facts) {
    return context.isCarried()
        && context.mints(row.id())
        && facts.find(row.table(), row.id()).isPresent();
  }

  private boolean isWritable(Row row, Incoming operation) {
    return row.organisationId().equals(operation.context().organisationId())
        && writable.contains(row.scopeId());
  }

  private Map<Integer, Reason> refusedByStore(List<Verdict> verdicts, Care care) {
    var refused = new HashMap<Integer, Reason>();
    var rows = verdicts.stream().flatMap(verdict -> verdict.rows().stream()).toList();
    var foreign = new HashSet<>(transaction.outside(rows));
    for (int i = 0; i < verdicts.size(); i++) {
      var own = verdicts.get(i).rows();
      if (parked.containsKey(i) || own.isEmpty()) {
        continue;
      }
      if (own.stream().anyMatch(row -> foreign.contains(row.id()))) {
        refused.put(i, Reason.OTHER_BRANCH);
      } else if (care == Care.PIECEMEAL && !transaction.takes(own)) {
        refused.put(i, Reason.RULE_FAILED);
      }
    }
    return refused;
  }
}
