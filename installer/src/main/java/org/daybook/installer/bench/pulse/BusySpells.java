package org.daybook.installer.bench.pulse;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Asks the JavaFX thread for a sign of life again and again. Between two of them lies one spell of
/// work, if any: keeps the longest, in processor time, which other programs do not lengthen, and
/// the longest wait for a sign, which holds also what the thread waited for itself.
final class BusySpells {
  private static final long BETWEEN_SIGNS = TimeUnit.MICROSECONDS.toNanos(250);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong longestWork = new AtomicLong();
  private final AtomicLong longestWait = new AtomicLong();

  void begin() {
    Thread.ofPlatform().daemon().name("bench-signs").start(this::ask);
  }

  /// The longest work since this was last asked, in milliseconds of processor time.
  double takeLongestWork() {
    return milliseconds(longestWork.getAndSet(0));
  }

  /// The longest wait since this was last asked, in milliseconds.
  double takeLongestWait() {
    return milliseconds(longestWait.getAndSet(0));
  }

  private static double milliseconds(long nanos) {
    return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  /// One at a time, so that a spell is never counted twice.
  private void ask() {
    var waiting = Thread.currentThread();
    var before = new Sign(waiting);
    while (!Thread.interrupted()) {
      var asked = System.nanoTime();
      var sign = new Sign(waiting);
      Platform.runLater(sign);
      while (!sign.given) {
        LockSupport.park(sign);
      }
      longestWait.accumulateAndGet(sign.at - asked, Math::max);
      if (before.given) {
        longestWork.accumulateAndGet(sign.worked - before.worked, Math::max);
      }
      before = sign;
      LockSupport.parkNanos(BETWEEN_SIGNS);
    }
  }

  /// Given as soon as the thread comes to it.
  private final class Sign implements Runnable {
    private final Thread waiting;
    private long at;
    private long worked;
    private volatile boolean given;

    Sign(Thread waiting) {
      this.waiting = waiting;
    }

    @Override
    public void run() {
      at = System.nanoTime();
      worked = threads.getCurrentThreadCpuTime();
      given = true;
      LockSupport.unpark(waiting);
    }
  }
}
