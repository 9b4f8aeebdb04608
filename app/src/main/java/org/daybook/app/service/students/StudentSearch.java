package org.daybook.app.service.students;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaChange;
import org.daybook.model.people.Merges;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.row.Row;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds students while somebody types: every word of the query begins a word of the name, the code
/// or, when it is made of digits, is part of the phone number; accents, letter variants and the
/// order of words do not matter. Whoever is merged into another is found as that one, by the words
/// of either. Held in memory and kept up to date by what the replica commits.
public final class StudentSearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StudentSearch.class);

  /// So few that closing the desk need not wait.
  private static final int READ_AT_ONCE = 2_000;

  private final Replica replica;
  private final Map<UUID, SearchEntry> entries = new ConcurrentHashMap<>();
  private final WordIndex words = new WordIndex();
  private final Merges merges = new Merges();

  /// Rows that were heard of while all were read: what was heard is newer. Null from then on.
  private @Nullable Set<UUID> heard = new HashSet<>();

  private final Object writing = new Object();
  private final Consumer<ReplicaChange> listener = this::changed;
  private final CompletableFuture<Boolean> filled = new CompletableFuture<>();
  private volatile boolean closed;

  private StudentSearch(Replica replica) {
    this.replica = replica;
  }

  /// Begins to read all students, which takes a second or so where they are many, and returns at
  /// once: whoever opens the desk need not wait until the first question can be answered.
  public static StudentSearch over(Replica replica) {
    var search = new StudentSearch(replica);
    replica.onChange(search.listener);
    Thread.ofPlatform().daemon().name("daybook-search").start(search::fill);
    return search;
  }

  private void fill() {
    try {
      replica.read(facts -> {
        facts.each(StudentMerge.TABLE, merge -> read(merge.id(), () -> merges.put(merge)));
        return true;
      });
      var some = replica.read(facts -> facts.finding().first(READ_AT_ONCE));
      while (!some.isEmpty() && !closed) {
        some.forEach(it -> read(it.id(), () -> put(SearchEntry.of(StudentHit.of(it)))));
        var last = some.getLast().id();
        some = replica.read(facts -> facts.finding().after(last, READ_AT_ONCE));
      }
      synchronized (writing) {
        heard = null;
      }
      filled.complete(true);
      LOG.info("{} students can be searched", entries.size());
    } catch (RuntimeException e) {
      LOG.error("the students cannot be read", e);
      filled.completeExceptionally(e);
    }
  }

  private void read(UUID id, Runnable put) {
    synchronized (writing) {
      if (heard != null && !heard.contains(id)) {
        put.run();
      }
    }
  }

  /// Blocks until all are read.
  private void awaitFilled() {
    try {
      filled.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw e;
    }
  }

  /// The best hits, best first; nothing for a blank query.
  public List<StudentHit> find(String query, int limit) {
    var asked = FoldedText.fold(query).split("\\s+");
    if (asked.length == 0 || asked[0].isEmpty() || limit < 1) {
      return List.of();
    }
    awaitFilled();
    var best = new Best(limit);
    var involved = merges.involved();
    var persons = new HashMap<SearchEntry, Integer>();
    for (var entry : candidates(asked)) {
      int rank = entry.rank(asked);
      if (rank < 0) {
        continue;
      }
      if (involved.contains(entry.hit().studentId())) {
        // Somebody who is found under several entries is found once, as well as under the best.
        persons.merge(standingFor(entry), rank, Math::min);
      } else {
        best.add(new Match(rank, entry));
      }
    }
    persons.forEach((entry, rank) -> best.add(new Match(rank, entry)));
    return best.hits();
  }

  private SearchEntry standingFor(SearchEntry entry) {
    return entries.getOrDefault(merges.current(entry.hit().studentId()), entry);
  }

  /// All that can fit, and some that do not: whoever fits has a word or the code beginning with the
  /// longest word of the query, or the digits of it in the phone number.
  private Collection<SearchEntry> candidates(String[] query) {
    var longest = Collections.max(List.of(query), Comparator.comparingInt(String::length));
    var ids = words.beginningWith(longest);
    ids.addAll(words.beginningWith(String.join("", query)));
    var candidates = new ArrayList<SearchEntry>();
    for (var id : ids) {
      var entry = entries.get(id);
      if (entry != null) {
        candidates.add(entry);
      }
    }
    if (SearchEntry.mayBePhone(longest)) {
      entries.forEach((id, entry) -> {
        if (!ids.contains(id) && entry.phone().contains(longest)) {
          candidates.add(entry);
        }
      });
    }
    return candidates;
  }

  private void put(Row row) {
    switch (row) {
      case Student student -> put(SearchEntry.of(StudentHit.of(student)));
      case StudentMerge merge -> merges.put(merge);
      default -> {}
    }
  }

  private void hear(UUID id) {
    if (heard != null) {
      heard.add(id);
    }
  }

  private void put(SearchEntry entry) {
    var id = entry.hit().studentId();
    var before = entries.put(id, entry);
    words.add(id, entry.terms());
    if (before != null) {
      words.remove(id, before.terms(), entry.terms());
    }
  }

  private void remove(UUID id) {
    var before = entries.remove(id);
    if (before != null) {
      words.remove(id, before.terms(), Set.of());
    }
  }

  public int size() {
    awaitFilled();
    return entries.size();
  }

  @Override
  public void close() {
    replica.removeListener(listener);
    closed = true;
    // Whoever closes the desk closes the replica next, under whoever reads it.
    filled.handle((_, _) -> true).join();
  }

  private void changed(ReplicaChange change) {
    if (!change.tables().contains(Student.TABLE.name())
        && !change.tables().contains(StudentMerge.TABLE.name())) {
      return;
    }
    synchronized (writing) {
      for (Row row : change.put()) {
        hear(row.id());
        put(row);
      }
      for (var ref : change.removed()) {
        hear(ref.id());
        if (ref.table().equals(Student.TABLE.name())) {
          remove(ref.id());
        } else if (ref.table().equals(StudentMerge.TABLE.name())) {
          merges.remove(ref.id());
        }
      }
    }
  }

  /// The best of many.
  private static final class Best {
    private final int limit;
    private final PriorityQueue<Match> matches = new PriorityQueue<>(Match.BEST_LAST);

    Best(int limit) {
      this.limit = limit;
    }

    void add(Match match) {
      matches.add(match);
      if (matches.size() > limit) {
        matches.poll();
      }
    }

    List<StudentHit> hits() {
      var sorted = new ArrayList<>(matches);
      sorted.sort(Match.BEST_LAST.reversed());
      return sorted.stream().map(match -> match.entry().hit()).toList();
    }
  }

  /// A hit and how good it is, smaller is better.
  private record Match(int rank, SearchEntry entry) {
    static final Comparator<Match> BEST_LAST =
        Comparator.comparingInt(Match::rank)
            .thenComparing(match -> match.entry().name())
            .thenComparing(match -> match.entry().hit().studentId())
            .reversed();
  }
}
