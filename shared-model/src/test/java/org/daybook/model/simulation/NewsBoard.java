package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Who listens to which node for news, and the news on their way: at once to those at the node that
/// wrote, a moment later to those at others.
final class NewsBoard {
  private static final long HERE_MILLIS = 5;
  private static final long ELSEWHERE_MILLIS = 250;

  private final Scheduler scheduler;
  private final Map<UUID, Map<Integer, Line>> byScope = new TreeMap<>();

  NewsBoard(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /// The end of a line at a desk.
  interface Listener {
    void opened();

    void poked();

    void ended();
  }

  private record Line(Network network, int node, Listener listener) {}

  void listen(int desk, UUID scope, Network network, Listener listener) {
    var line = new Line(network, network.node(), listener);
    byScope.computeIfAbsent(scope, _ -> new TreeMap<>()).put(desk, line);
    scheduler.after(
        HERE_MILLIS, network.isDark() ? () -> end(desk, scope, line) : listener::opened);
  }

  void hangUp(int desk, UUID scope) {
    byScope.getOrDefault(scope, new TreeMap<>()).remove(desk);
  }

  /// @param node which node wrote, or -1 for one that nobody listens to
  void changed(Set<UUID> scopes, int node) {
    for (var scope : scopes) {
      for (var line : List.copyOf(byScope.getOrDefault(scope, Map.of()).values())) {
        long millis = line.node() == node ? HERE_MILLIS : ELSEWHERE_MILLIS;
        scheduler.after(millis, () -> poke(line));
      }
    }
  }

  /// A node died, and the lines to it with it.
  void ended(int node) {
    byScope.forEach((scope, lines) -> {
      for (var entry : new ArrayList<>(lines.entrySet())) {
        if (entry.getValue().node() == node) {
          scheduler.after(HERE_MILLIS, () -> end(entry.getKey(), scope, entry.getValue()));
        }
      }
    });
  }

  /// A desk lost its network.
  void cut(int desk, UUID scope) {
    var line = byScope.getOrDefault(scope, Map.of()).get(desk);
    if (line != null) {
      scheduler.after(HERE_MILLIS, () -> end(desk, scope, line));
    }
  }

  private void end(int desk, UUID scope, Line line) {
    if (byScope.getOrDefault(scope, new TreeMap<>()).remove(desk, line)) {
      line.listener().ended();
    }
  }

  private static void poke(Line line) {
    if (!line.network().isHalfOpen() && !line.network().isDark()) {
      line.listener().poked();
    }
  }
}
