package org.daybook.app.ui.window;

import java.util.function.Consumer;
import org.daybook.app.service.synccentre.SyncCentreService;
import org.daybook.app.sync.SyncStatus;

/// Follows the sync status until it is closed; closing is without fault.
@FunctionalInterface
interface StatusWatch extends AutoCloseable {
  @Override
  void close();

  static StatusWatch of(SyncCentreService service, Consumer<SyncStatus> listener) {
    var watch = service.onStatus(listener);
    return () -> {
      try {
        watch.close();
      } catch (Exception e) {
        throw new IllegalStateException("a listener was taken away, which cannot fail", e);
      }
    };
  }
}
