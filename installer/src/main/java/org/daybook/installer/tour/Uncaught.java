package org.daybook.installer.tour;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Notes the first exception that nobody catches, on whatever thread, the one that draws included.
/// A desk goes on after such a one, and its screens may look well.
final class Uncaught implements AutoCloseable {
  private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
  private final Thread.@Nullable UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  private Uncaught() {}

  /// Begins to look.
  static Uncaught watched() {
    var uncaught = new Uncaught();
    Thread.setDefaultUncaughtExceptionHandler(
        (_, failure) -> uncaught.first.compareAndSet(null, failure));
    return uncaught;
  }

  Optional<Throwable> first() {
    return Optional.ofNullable(first.get());
  }

  /// @throws StepFailedException where there was one
  void insistOnNone() {
    first()
        .ifPresent(it -> {
          throw new StepFailedException("uncaught: " + it, it);
        });
  }

  /// Whoever was told before is told again.
  @Override
  public void close() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }
}
