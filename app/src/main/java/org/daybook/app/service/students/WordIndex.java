package org.daybook.app.service.students;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Who has a word, by how the word begins: a sorted map, so that a letter typed looks at those who
/// fit and not at everybody. One thread writes while others read.
final class WordIndex {
  private final ConcurrentSkipListMap<String, Set<UUID>> byWord = new ConcurrentSkipListMap<>();

  void add(UUID id, Set<String> words) {
    for (var word : words) {
      byWord.computeIfAbsent(word, _ -> ConcurrentHashMap.newKeySet(2)).add(id);
    }
  }

  /// Takes the id from the words that it no longer has.
  void remove(UUID id, Set<String> former, Set<String> present) {
    for (var word : former) {
      if (!present.contains(word)) {
        byWord.computeIfPresent(
            word,
            (_, ids) -> {
              ids.remove(id);
              return ids.isEmpty() ? null : ids;
            });
      }
    }
  }

  Set<UUID> beginningWith(String prefix) {
    var found = new HashSet<UUID>();
    byWord.subMap(prefix, prefix + Character.MAX_VALUE).values().forEach(found::addAll);
    return found;
  }
}
