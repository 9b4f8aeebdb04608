package org.daybook.server.news;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells listeners that one of their scopes changed. What happens while a listener is busy is told
/// to it once, and each version of a scope is told once, whoever finds it. The device that made a
/// change is not told of it: it has the answer to its push, and pulls because of that.
public final class News {
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Long> told = new HashMap<>();
  private volatile boolean ended;

  /// A device in one of its lives: a copy of it has an epoch of its own.
  public record Speaker(UUID device, int epoch) {}

  /// Says that scopes changed; called after the commit.
  ///
  /// @param versions their versions since
  public void changed(Map<UUID, Long> versions) {
    wake(newlyTold(versions), listeners);
  }

  /// The same, to all but who made the change.
  public void changed(Map<UUID, Long> versions, Speaker by) {
    var others = new HashSet<>(listeners);
    others.removeIf(listener -> listener.speaker.equals(by));
    wake(newlyTold(versions), others);
  }

  /// Says which of the versions that were read somewhere are news.
  ///
  /// @param before what was told when they were read: what was told since is newer than they are
  void found(Map<UUID, Long> versions, Map<UUID, Long> before) {
    wake(differing(versions, before), listeners);
  }

  /// The versions that were told last of the scopes that somebody listens for, and forgets others.
  synchronized Map<UUID, Long> told() {
    told.keySet().retainAll(wanted());
    return Map.copyOf(told);
  }

  /// Begins to listen; to be closed.
  ///
  /// @param speaker whose own changes are not told
  public Listener listen(Set<UUID> scopes, Speaker speaker) {
    var listener = new Listener(scopes, speaker);
    listeners.add(listener);
    if (ended) {
      listener.close();
    }
    return listener;
  }

  /// Every scope that somebody listens for.
  public Set<UUID> wanted() {
    var wanted = new HashSet<UUID>();
    listeners.forEach(listener -> wanted.addAll(listener.scopes));
    return wanted;
  }

  public int listeners() {
    return listeners.size();
  }

  /// Ends all listening, when the server stops.
  public void end() {
    ended = true;
    listeners.forEach(Listener::close);
  }

  private synchronized Set<UUID> newlyTold(Map<UUID, Long> versions) {
    var news = new HashSet<UUID>();
    versions.forEach((scope, version) -> {
      var before = told.get(scope);
      if (before == null || before < version) {
        told.put(scope, version);
        news.add(scope);
      }
    });
    return news;
  }

  /// A version may also be lower than before: the database was restored.
  private synchronized Set<UUID> differing(Map<UUID, Long> versions, Map<UUID, Long> before) {
    var news = new HashSet<UUID>();
    versions.forEach((scope, version) -> {
      var then = before.get(scope);
      var now = told.get(scope);
      if (now == null) {
        told.put(scope, version);
      } else if (now.equals(then) && !now.equals(version)) {
        told.put(scope, version);
        news.add(scope);
      }
    });
    return news;
  }

  private static void wake(Set<UUID> scopes, Set<Listener> some) {
    for (var listener : some) {
      if (scopes.stream().anyMatch(listener.scopes::contains)) {
        listener.wake();
      }
    }
  }

  /// One who listens.
  public final class Listener implements AutoCloseable {
    private final Set<UUID> scopes;
    private final Speaker speaker;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closed;

    private Listener(Set<UUID> scopes, Speaker speaker) {
      this.scopes = Set.copyOf(scopes);
      this.speaker = speaker;
    }

    /// Waits for news; false when there were none for that long, or listening ended.
    public boolean await(Duration timeout) throws InterruptedException {
      if (!news.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
      news.drainPermits();
      return !closed;
    }

    public boolean isClosed() {
      return closed;
    }

    private void wake() {
      news.release();
    }

    @Override
    public void close() {
      closed = true;
      listeners.remove(this);
      wake();
    }
  }
}
