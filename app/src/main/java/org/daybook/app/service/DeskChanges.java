package org.daybook.app.service;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaChange;

/// Tells screens that what they show may have changed.
public final class DeskChanges {
  private final Replica replica;

  public DeskChanges(Replica replica) {
    this.replica = replica;
  }

  /// Calls the listener after each commit, on the replica thread: it returns at once and reads
  /// elsewhere.
  public Subscription listen(Consumer<Changed> listener) {
    Consumer<ReplicaChange> inner =
        change -> listener.accept(new Changed(change.tables(), change.outboxChanged()));
    replica.onChange(inner);
    return () -> replica.removeListener(inner);
  }

  /// Runs something on an executor, after each commit that concerns it.
  public Subscription refresh(Predicate<Changed> concerns, Executor executor, Runnable refresh) {
    return listen(changed -> {
      if (concerns.test(changed)) {
        executor.execute(refresh);
      }
    });
  }

  /// What changed.
  ///
  /// @param tables wire names of tables with changed rows
  /// @param outbox whether the state of own operations changed
  public record Changed(Set<String> tables, boolean outbox) {
    public boolean in(org.daybook.model.row.Table<?>... any) {
      for (var table : any) {
        if (tables.contains(table.name())) {
          return true;
        }
      }
      return false;
    }
  }

  /// Ends the calls when closed.
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
