package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.protocol.Cursor;

/// The one database behind all server nodes: what is committed, and who holds which scope.
final class Database {
  static final UUID FIRST_LIFE = new UUID(0, 1);
  private static final long CLOCK_MILLIS = 100;

  private final RandomGenerator tags;
  private final Ports.Versions versions;
  private final Scheduler scheduler;
  private final Map<UUID, Long> sequences = new HashMap<>();
  private final Map<UUID, DatabaseTransaction> holders = new HashMap<>();
  private final Map<String, Reader> readers = new HashMap<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private DatabaseState state = new DatabaseState();
  private UUID life = FIRST_LIFE;

  Database(RandomGenerator tags, Ports.Versions versions, Scheduler scheduler) {
    this.tags = tags;
    this.versions = versions;
    this.scheduler = scheduler;
  }

  /// Another transaction holds a scope that this one needs: whoever runs it tries it again when
  /// that one has ended, as the real one would have waited.
  static final class ScopeHeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScopeHeldException() {
      super("a scope is held", null, false, false);
    }
  }

  DatabaseState state() {
    return state;
  }

  /// Names this life of the database: a restore begins another one.
  UUID life() {
    return life;
  }

  DatabaseTransaction begin(SortedSet<UUID> visible) {
    return new DatabaseTransaction(this, visible);
  }

  /// A device asked from there.
  private record Reader(UUID scope, long version, long askedMillis) {}

  /// Notes how far a device has read: what it has not is not cut away.
  void reads(DeviceIdentity device, List<Cursor> cursors) {
    for (var cursor : cursors) {
      var key = device.id() + " " + device.epoch() + " " + cursor.scope();
      readers.put(key, new Reader(cursor.scope(), cursor.version(), scheduler.millis()));
    }
  }

  /// Cuts a scope's feed up to the slowest device that asked lately, or all of it.
  ///
  /// @param silentMillis who has been silent for longer counts as too old
  /// @return how many lines went
  int compact(UUID scope, long silentMillis) {
    var feed = state.feed(scope);
    long floor =
        readers.values().stream()
            .filter(reader -> reader.scope().equals(scope))
            .filter(reader -> reader.askedMillis() >= scheduler.millis() - silentMillis)
            .mapToLong(Reader::version)
            .min()
            .orElse(feed.version());
    // What was asked from may be of another life of the database.
    return feed.compact(Math.min(floor, feed.version()));
  }

  DatabaseState dump() {
    return state.copy();
  }

  /// Puts the database back to a dump. Every transaction is gone.
  void restore(DatabaseState dump) {
    state = dump.copy();
    life = new UUID(0, life.getLeastSignificantBits() + 1);
    holders.clear();
    waiting.clear();
  }

  long nextTag() {
    return tags.nextLong();
  }

  /// The version that the changes of a transaction to a scope carry.
  ///
  /// @throws IllegalStateException when it does not hold the scope's lock
  long nextVersion(DatabaseTransaction transaction, UUID scope) {
    return switch (versions) {
      case UNDER_LOCK -> {
        if (holders.get(scope) != transaction) {
          throw new IllegalStateException("a scope was written without its lock");
        }
        yield state.feed(scope).version() + 1;
      }
      case BY_SEQUENCE -> sequences.merge(scope, 1L, Long::sum);
      case BY_CLOCK -> 1 + scheduler.millis() / CLOCK_MILLIS;
    };
  }

  void lock(DatabaseTransaction transaction, SortedSet<UUID> scopes) {
    if (versions != Ports.Versions.UNDER_LOCK) {
      return;
    }
    for (var scope : scopes) {
      var holder = holders.get(scope);
      if (holder != null && holder != transaction) {
        throw new ScopeHeldException();
      }
    }
    scopes.forEach(scope -> holders.put(scope, transaction));
  }

  void release(DatabaseTransaction transaction) {
    holders.values().removeIf(it -> it == transaction);
    var next = List.copyOf(waiting);
    waiting.clear();
    next.forEach(Runnable::run);
  }

  void whenReleased(Runnable again) {
    waiting.add(again);
  }
}
