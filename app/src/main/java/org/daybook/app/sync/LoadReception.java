package org.daybook.app.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.daybook.app.replica.Replica;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.FirstLoad;
import org.daybook.model.desk.FirstLoad.LoadEnd;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.LoadNotWholeException;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.jspecify.annotations.Nullable;

/// Takes one answer to a load in, a transaction per chunk, so that a save never waits long.
final class LoadReception {
  private final Replica replica;
  private final DeskIdentity identity;
  private final Journal journal;
  private final Rebasing rebasing;
  private final Clock clock;
  private final Consumer<LoadProgress> progress;
  private final Consumer<SyncEvent> events;
  private final Instant startedAt;
  private @Nullable FirstLoad load;

  LoadReception(
      Replica replica,
      DeskIdentity identity,
      Journal journal,
      Rebasing rebasing,
      Clock clock,
      Consumer<LoadProgress> progress,
      Consumer<SyncEvent> events) {
    this.replica = replica;
    this.identity = identity;
    this.journal = journal;
    this.rebasing = rebasing;
    this.clock = clock;
    this.progress = progress;
    this.events = events;
    this.startedAt = clock.instant();
  }

  void begin(LoadManifest manifest) {
    var begun =
        replica.write(transaction ->
            checked(() -> FirstLoad.begin(transaction, identity, journal, manifest)));
    load = begun;
    events.accept(new SyncEvent.LoadBegun(clock.instant()));
    show(begun);
  }

  void take(LoadChunk chunk) {
    var begun = begun();
    replica.write(transaction -> checked(() -> begun.take(transaction, chunk)));
    rebasing.goOn();
    events.accept(new SyncEvent.LoadAdvanced(clock.instant()));
    show(begun);
  }

  SyncEvent finish() {
    var begun = begun();
    return switch (replica.write(transaction -> checked(() -> begun.finish(transaction)))) {
      case LoadEnd.Shown() -> new SyncEvent.LoadEnded(clock.instant());
      case LoadEnd.Held(var deletion) -> new SyncEvent.LoadHeld(clock.instant(), deletion);
    };
  }

  private FirstLoad begun() {
    if (load == null) {
      throw new IllegalStateException("a chunk came before the manifest");
    }
    return load;
  }

  private void show(FirstLoad begun) {
    progress.accept(LoadProgress.of(startedAt, begun.parts()));
  }

  private static <T> T checked(Step<T> step) {
    try {
      return step.done();
    } catch (UnreadableException | LoadNotWholeException e) {
      throw new RefusedException(e);
    }
  }

  /// A step of a load within a transaction.
  @FunctionalInterface
  private interface Step<T> {
    T done() throws UnreadableException, LoadNotWholeException;
  }

  /// Carries out of a transaction why a piece of the load is not taken.
  static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(Exception cause) {
      super(cause);
    }
  }
}
