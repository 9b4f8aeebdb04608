package org.daybook.app.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs work off the drawing thread and brings its outcome back to it: `background.run(() ->
/// service.sessionsOf(day)).onSuccess(this::show).onFailure(this::trouble)`. Work starts only when
/// the failure handler is given, so that it cannot be forgotten.
public final class Background {

  private final Executor worker;
  private final UiThread ui;

  public Background(Executor worker, UiThread ui) {
    this.worker = worker;
    this.ui = ui;
  }

  /// Work that is named but not yet started.
  public <T> Job<T> run(Callable<? extends T> work) {
    return new Job<>(work, outcome -> {});
  }

  public UiThread ui() {
    return ui;
  }

  /// One piece of work on its way to being started.
  public final class Job<T> {

    private final Callable<? extends T> work;
    private final Consumer<? super T> success;

    private Job(Callable<? extends T> work, Consumer<? super T> success) {
      this.work = work;
      this.success = success;
    }

    public Job<T> onSuccess(Consumer<? super T> handler) {
      return new Job<>(work, handler);
    }

    /// Starts the work. The handler also hears of an executor that refused it.
    public void onFailure(Consumer<? super Exception> handler) {
      try {
        worker.execute(() -> work(handler));
      } catch (RuntimeException refused) {
        ui.execute(() -> handler.accept(refused));
      }
    }

    private void work(Consumer<? super Exception> failure) {
      T outcome;
      try {
        outcome = work.call();
      } catch (Exception e) {
        ui.execute(() -> failure.accept(e));
        return;
      }
      ui.execute(() -> success.accept(outcome));
    }
  }
}
