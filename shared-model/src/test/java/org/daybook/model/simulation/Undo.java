package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.List;

/// What takes a transaction back: the opposite of each of its changes, last first.
final class Undo {
  private final List<Runnable> steps = new ArrayList<>();

  void add(Runnable opposite) {
    steps.add(opposite);
  }

  void takeBack() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      steps.get(i).run();
    }
    steps.clear();
  }
}
