package org.daybook.server.news;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells listeners that one of their scopes changed. What happens while a listener is busy is told
/// to it once.
public final class News {
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  /// Says that scopes changed; called after the commit.
  public void changed(Collection<UUID> scopes) {
    for (var listener : listeners) {
      if (scopes.stream().anyMatch(listener.scopes::contains)) {
        listener.wake();
      }
    }
  }

  /// Begins to listen; to be closed.
  public Listener listen(Set<UUID> scopes) {
    var listener = new Listener(scopes);
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

  /// One who listens.
  public final class Listener implements AutoCloseable {
    private final Set<UUID> scopes;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closed;

    private Listener(Set<UUID> scopes) {
      this.scopes = Set.copyOf(scopes);
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
