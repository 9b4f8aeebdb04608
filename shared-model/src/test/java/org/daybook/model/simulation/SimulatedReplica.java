package org.daybook.model.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.row.Row;

/// A replica in memory: transactions leave nothing behind when they fail, and the last few commits
/// can be lost as a power cut loses them.
final class SimulatedReplica {
  private static final int COMMITS_AT_RISK = 3;

  private final ReplicaState state;
  private final Deque<Undo> atRisk = new ArrayDeque<>();
  private final LifeLine life;

  /// @param wall is shown every row that comes in, and may give an equal one for it
  SimulatedReplica(LifeLine life, UnaryOperator<Row> wall) {
    this(new ReplicaState(wall), life);
  }

  private SimulatedReplica(ReplicaState state, LifeLine life) {
    this.state = state;
    this.life = life;
  }

  SimulatedReplica copy(LifeLine of) {
    return new SimulatedReplica(state.copy(), of);
  }

  <T> T write(Function<DeskTransaction, T> work) {
    var undo = new Undo();
    state.undo(undo);
    try {
      var answer = work.apply(state);
      life.touch();
      atRisk.add(undo);
      if (atRisk.size() > COMMITS_AT_RISK) {
        atRisk.remove();
      }
      return answer;
    } catch (RuntimeException | Error e) {
      undo.takeBack();
      throw e;
    }
  }

  DeskTransaction read() {
    return state;
  }

  /// How many operations have no answer yet.
  int unanswered() {
    return state.unanswered();
  }

  /// The power fails: so many of the last commits had not reached the disk.
  void cutPower(int commits) {
    for (int i = 0; i < commits && !atRisk.isEmpty(); i++) {
      atRisk.removeLast().takeBack();
    }
    atRisk.clear();
  }
}
