package org.daybook.installer.tour;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

/// The drawing thread as the tour's own thread sees it.
final class Drawing {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Does something there and answers its outcome.
  <T> T ask(Callable<T> question) {
    var answer = new CompletableFuture<T>();
    Platform.runLater(() -> {
      try {
        answer.complete(question.call());
      } catch (Exception | AssertionError failure) {
        answer.completeExceptionally(failure);
      }
    });
    return within(PATIENCE, answer, () -> "the drawing thread does not answer");
  }

  /// Does something there.
  void run(Runnable work) {
    ask(() -> {
      work.run();
      return true;
    });
  }

  /// Waits until the condition holds, looking at each frame that is drawn.
  ///
  /// @param otherwise says there what is wrong when the time is over
  void await(Duration longest, BooleanSupplier condition, Supplier<String> otherwise) {
    var held = new CompletableFuture<Boolean>();
    var looking =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            try {
              if (condition.getAsBoolean()) {
                held.complete(true);
              }
            } catch (RuntimeException failure) {
              held.completeExceptionally(failure);
            }
          }
        };
    run(looking::start);
    try {
      within(longest, held, () -> ask(otherwise::get));
    } finally {
      run(looking::stop);
    }
  }

  /// Lets time pass there.
  void pause(Duration length) {
    var over = new CompletableFuture<Boolean>();
    run(() -> {
      var pause = new PauseTransition(javafx.util.Duration.millis((double) length.toMillis()));
      pause.setOnFinished(_ -> over.complete(true));
      pause.play();
    });
    within(PATIENCE, over, () -> "time stands still");
  }

  private static <T> T within(
      Duration longest, CompletableFuture<T> answer, Supplier<String> otherwise) {
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException failure) {
      throw new StepFailedException(otherwise.get(), failure);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof StepFailedException known) {
        throw known;
      }
      throw new StepFailedException("the drawing thread failed: " + failure.getCause(), failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new StepFailedException("the tour was interrupted", failure);
    }
  }
}
