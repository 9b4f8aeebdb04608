package org.daybook.model.desk.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Arranges what is wrong: what nobody but a person can set right goes first, and what holds
/// nothing up last.
final class Causes {
  private final List<StuckCause> needPerson = new ArrayList<>();
  private final List<StuckCause> pass = new ArrayList<>();
  private final List<StuckCause> beside = new ArrayList<>();

  static StuckCause of(Instant since, Direction direction, Fault fault) {
    return switch (fault) {
      case JOURNAL -> new StuckCause.JournalUnwritable(since);
      case REPLICA -> new StuckCause.ReplicaUnusable(since);
      case PROGRAM -> new StuckCause.ProgramFault(since, direction);
    };
  }

  /// Adds it, unless the other direction said the same.
  void add(Optional<? extends StuckCause> cause) {
    cause.ifPresent(it -> {
      var list = list(it);
      if (list.stream().noneMatch(other -> sameAs(it, other))) {
        list.add(it);
      }
    });
  }

  List<StuckCause> inOrder() {
    var all = new ArrayList<>(needPerson);
    all.addAll(pass);
    all.addAll(beside);
    return all;
  }

  private List<StuckCause> list(StuckCause cause) {
    if (!cause.holdsUp()) {
      return beside;
    }
    return cause.passes() ? pass : needPerson;
  }

  private static boolean sameAs(StuckCause one, StuckCause other) {
    return one.getClass() == other.getClass() && one.refusal().equals(other.refusal());
  }
}
