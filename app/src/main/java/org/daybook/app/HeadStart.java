package org.daybook.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.daybook.app.service.Desk;
import org.daybook.app.service.signin.Doorstep;
import org.daybook.app.ui.window.Opening;

/// Opens an activated desk while JavaFX still gets ready for the first window: both take about as
/// long, and neither needs the other. Whoever asks first gets what was begun; whoever asks again,
/// because it failed, has it done anew.
final class HeadStart {
  private final AppConfig config;
  private final CompletableFuture<Wiring> wiring = new CompletableFuture<>();
  private final CompletableFuture<Doorstep> doorstep = new CompletableFuture<>();
  private final CompletableFuture<Desk> desk = new CompletableFuture<>();
  private final AtomicBoolean wiringGiven = new AtomicBoolean();
  private final AtomicBoolean deskGiven = new AtomicBoolean();

  private HeadStart(AppConfig config) {
    this.config = config;
  }

  static HeadStart of(AppConfig config, Executor errands) {
    var start = new HeadStart(config);
    errands.execute(start::run);
    return start;
  }

  private void run() {
    try {
      var wired = Wiring.of(config);
      boolean activated = wired.activated();
      deskGiven.set(!activated);
      wiring.complete(wired);
      if (activated) {
        desk.complete(wired.openDesk(doorstep::complete));
      }
    } catch (RuntimeException e) {
      if (!wiring.isDone()) {
        deskGiven.set(true);
        wiring.completeExceptionally(e);
      }
      desk.completeExceptionally(e);
    }
  }

  /// What the window needs; waits until it is there.
  Opening opening() {
    boolean first = wiringGiven.compareAndSet(false, true);
    var wired = first ? begun(wiring) : Wiring.of(config);
    return new Opening(
        wired.activation(),
        claimed -> desk(wired, claimed),
        wired.intentIds(),
        wired.clock(),
        wired.monotonicMillis());
  }

  private Desk desk(Wiring wired, Consumer<Doorstep> claimed) {
    if (!deskGiven.compareAndSet(false, true)) {
      return wired.openDesk(claimed);
    }
    begun(CompletableFuture.anyOf(doorstep.thenAccept(claimed), desk));
    return begun(desk);
  }

  /// With what went wrong as it was thrown.
  private static <T> T begun(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw e;
    }
  }
}
