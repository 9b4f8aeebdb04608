package org.daybook.model.simulation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.daybook.model.desk.Arrival;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.ServerLife;
import org.daybook.model.desk.ServerLives;
import org.daybook.model.desk.SliceBounds;

/// Takes pulls in a slice at a time: people go on working between two of them, and processes die.
final class Slices {
  private static final int STEPS = 4;
  private static final long MILLIS_BETWEEN = 10;
  private static final Duration NO_LIMIT = Duration.ofDays(10_000);

  private final DeskNode desk;
  private final DeskProcess process;
  private final Rebase rebase;

  Slices(DeskNode desk, DeskProcess process, Rebase rebase) {
    this.desk = desk;
    this.process = process;
    this.rebase = rebase;
  }

  static SliceBounds bounds(InstantSource clock) {
    return new SliceBounds(STEPS, NO_LIMIT, NO_LIMIT, clock, () -> false);
  }

  /// @param asked in which life of the server's it was asked, as far as this desk had heard
  /// @param epoch the one that asked
  /// @param useless what to do when the desk goes on in another one meanwhile
  /// @param then is told the last operation that was answered when all of it is in
  void takeIn(
      List<Arrival> parts,
      Optional<ServerLife> asked,
      int epoch,
      Runnable useless,
      LongConsumer then) {
    var left = new ArrayDeque<Rebase.Slices>();
    parts.forEach(part -> left.add(rebase.slices(part)));
    next(left, asked, epoch, useless, then);
  }

  private void next(
      Deque<Rebase.Slices> left,
      Optional<ServerLife> asked,
      int epoch,
      Runnable useless,
      LongConsumer then) {
    boolean putBack = ServerLives.putBackSince(desk.replica().read(), asked);
    if (putBack || process.journal().head().epoch() != epoch) {
      useless.run();
      return;
    }
    long through =
        process.write(transaction -> {
          if (!left.getFirst().next(transaction)) {
            left.removeFirst();
          }
          return Outbox.answeredThrough(transaction);
        });
    if (left.isEmpty()) {
      goOn(() -> then.accept(through));
    } else {
      desk.later(process, MILLIS_BETWEEN, () -> next(left, asked, epoch, useless, then));
    }
  }

  void goOn(Runnable then) {
    if (process.write(rebase::goOn)) {
      desk.later(process, MILLIS_BETWEEN, () -> goOn(then));
    } else {
      then.run();
    }
  }

  void goOnOnce() {
    process.write(rebase::goOn);
  }
}
