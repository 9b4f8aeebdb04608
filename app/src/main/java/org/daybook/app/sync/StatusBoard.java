package org.daybook.app.sync;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The one current status, and who wants to know of a new one.
final class StatusBoard {
  private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
  private SyncStatus status = SyncStatus.unknown();

  synchronized SyncStatus status() {
    return status;
  }

  void update(UnaryOperator<SyncStatus> change) {
    SyncStatus now;
    synchronized (this) {
      now = change.apply(status);
      if (now.equals(status)) {
        return;
      }
      status = now;
    }
    listeners.forEach(listener -> listener.accept(now));
  }

  /// Tells the listener how things stand, and then each change.
  AutoCloseable listen(Consumer<SyncStatus> listener) {
    listeners.add(listener);
    listener.accept(status());
    return () -> listeners.remove(listener);
  }
}
