package org.daybook.app.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// One lock, and the news that something under it changed.
final class Signal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long changes;

  /// Changes something and wakes everybody who waits.
  void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changes++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  <T> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  long changes() {
    return read(() -> changes);
  }

  /// Waits until something changed since that count, at most so long.
  void awaitChange(long since, Duration longest) throws InterruptedException {
    awaitTrue(() -> changes != since, longest);
  }

  /// Waits until it holds, at most so long; returns whether it does.
  boolean awaitTrue(BooleanSupplier condition, Duration longest) throws InterruptedException {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(longest.toMillis());
      while (!condition.getAsBoolean()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
