package org.daybook.app.service.students;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Who has a word, by how the word begins: a sorted map, so that a letter typed looks at those who
/// fit and not at everybody. One thread writes while others read.
final class WordIndex {
  private final ConcurrentSkipListMap<String, Holders> byWord = new ConcurrentSkipListMap<>();

  void add(UUID id, Set<String> words) {
    for (var word : words) {
      byWord.merge(word, new One(id), (had, _) -> had.with(id));
    }
  }

  /// Takes the id from the words that it no longer has.
  void remove(UUID id, Set<String> former, Set<String> present) {
    for (var word : former) {
      if (!present.contains(word)) {
        byWord.computeIfPresent(word, (_, had) -> had.without(id));
      }
    }
  }

  Set<UUID> beginningWith(String prefix) {
    var found = new HashSet<UUID>();
    byWord.subMap(prefix, prefix + Character.MAX_VALUE).values().forEach(it -> it.addTo(found));
    return found;
  }

  /// Those who have a word.
  private sealed interface Holders {
    Holders with(UUID id);

    /// Null when nobody is left.
    @Nullable Holders without(UUID id);

    void addTo(Set<UUID> found);
  }

  /// Codes are nobody else's, and they are half of all words: a set for each would be most of what
  /// a large branch holds in memory.
  private record One(UUID id) implements Holders {
    @Override
    public Holders with(UUID other) {
      if (id.equals(other)) {
        return this;
      }
      Set<UUID> both = ConcurrentHashMap.newKeySet(2);
      both.add(id);
      both.add(other);
      return new Many(both);
    }

    @Override
    public @Nullable Holders without(UUID other) {
      return id.equals(other) ? null : this;
    }

    @Override
    public void addTo(Set<UUID> found) {
      found.add(id);
    }
  }

  private record Many(Set<UUID> ids) implements Holders {
    @Override
    public Holders with(UUID id) {
      ids.add(id);
      return this;
    }

    @Override
    public @Nullable Holders without(UUID id) {
      ids.remove(id);
      return ids.isEmpty() ? null : this;
    }

    @Override
    public void addTo(Set<UUID> found) {
      found.addAll(ids);
    }
  }
}
