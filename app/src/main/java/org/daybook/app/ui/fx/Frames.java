package org.daybook.app.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

/// Spreads work that draws much over several frames, so that none of them keeps the hands waiting:
/// what is added to a scene is styled and laid out in the frame that follows.
public final class Frames {
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          next();
        }
      };

  /// The frame that is about to come belongs to the first step.
  private boolean firstIsDrawn;

  /// Does the first step now and each other one in a frame of its own. What is left of earlier
  /// steps is not done any more.
  public void begin(List<Runnable> all) {
    stop();
    steps.addAll(all);
    var first = steps.poll();
    if (first != null) {
      first.run();
    }
    if (!steps.isEmpty()) {
      firstIsDrawn = false;
      timer.start();
    }
  }

  /// Leaves the remaining steps undone.
  public void stop() {
    timer.stop();
    steps.clear();
  }

  private void next() {
    if (!firstIsDrawn) {
      firstIsDrawn = true;
      return;
    }
    var step = steps.poll();
    if (steps.isEmpty()) {
      timer.stop();
    }
    if (step != null) {
      step.run();
    }
  }
}
