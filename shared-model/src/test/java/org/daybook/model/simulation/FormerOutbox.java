package org.daybook.model.simulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.desk.OutboxEntry;

/// Operations of epochs that a desk has left: a gesture that is said again is known all the same.
final class FormerOutbox {
  private Map<UUID, List<OutboxEntry>> byIntent = Map.of();

  void copy(FormerOutbox other) {
    byIntent = other.byIntent;
  }

  List<OutboxEntry> ofIntent(UUID intentId) {
    return byIntent.getOrDefault(intentId, List.of());
  }

  void add(Collection<OutboxEntry> entries, Undo undo) {
    var before = byIntent;
    undo.add(() -> byIntent = before);
    var after = new HashMap<>(before);
    entries.stream()
        .sorted(Comparator.comparingLong(OutboxEntry::sequence))
        .forEach(entry ->
            after.merge(
                entry.intentId(),
                List.of(entry),
                (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList()));
    byIntent = Map.copyOf(after);
  }
}
