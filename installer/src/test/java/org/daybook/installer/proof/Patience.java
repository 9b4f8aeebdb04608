package org.daybook.installer.proof;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Waits for conditions of other processes, which can only be asked, never for time to pass.
final class Patience {
  static final Duration USUAL = Duration.ofSeconds(30);
  private static final long BETWEEN_LOOKS_NANOS = Duration.ofMillis(20).toNanos();

  private Patience() {}

  /// Asks until the answer is as wished, and gives it.
  static <T> T until(String what, Callable<T> question, Predicate<? super T> wish) {
    return until(what, USUAL, question, wish);
  }

  static <T> T until(
      String what, Duration atMost, Callable<T> question, Predicate<? super T> wish) {
    long deadline = System.nanoTime() + atMost.toNanos();
    T last = ask(what, question);
    while (!wish.test(last)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited " + atMost + " for " + what + ", last seen: " + last);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      last = ask(what, question);
    }
    return last;
  }

  private static <T> T ask(String what, Callable<T> question) {
    try {
      return question.call();
    } catch (Exception failure) {
      throw new AssertionError("could not look whether " + what, failure);
    }
  }
}
