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

/// Finds students while somebody types: every word of the query begins a word of the name, the code
/// or, when it is made of digits, is part of the phone number; accents, letter variants and the
/// order of words do not matter. Whoever is merged into another is found as that one, by the words
/// of either. Held in memory and kept up to date by what the replica commits.
public final class StudentSearch implements AutoCloseable {
  private static final int FEWEST_PHONE_DIGITS = 3;

  private final Replica replica;
  private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
  private final WordIndex words = new WordIndex();
  private final Merges merges = new Merges();

  /// Rows that were heard of while all were read: what was heard is newer. Null from then on.
  private @Nullable Set<UUID> heard = new HashSet<>();

  private final Object writing = new Object();
  private final Consumer<ReplicaChange> listener = this::changed;

  private StudentSearch(Replica replica) {
    this.replica = replica;
  }

  /// Reads all students; blocks until it can answer.
  public static StudentSearch over(Replica replica) {
    var search = new StudentSearch(replica);
    replica.onChange(search.listener);
    replica.read(facts -> {
      facts.each(StudentMerge.TABLE, search::read);
      facts.each(Student.TABLE, search::read);
      return search;
    });
    search.allIsRead();
    return search;
  }

  private void read(Row row) {
    synchronized (writing) {
      if (heard != null && !heard.contains(row.id())) {
        put(row);
      }
    }
  }

  private void allIsRead() {
    synchronized (writing) {
      heard = null;
    }
  }

  /// The best hits, best first; nothing for a blank query.
  public List<StudentHit> find(String query, int limit) {
    var asked = FoldedText.fold(query).split("\\s+");
    if (asked.length == 0 || asked[0].isEmpty() || limit < 1) {
      return List.of();
    }
    var best = new Best(limit);
    var involved = merges.involved();
    var persons = new HashMap<Entry, Integer>();
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

  private Entry standingFor(Entry entry) {
    return entries.getOrDefault(merges.current(entry.hit().studentId()), entry);
  }

  /// All that can fit, and some that do not: whoever fits has a word or the code beginning with the
  /// longest word of the query, or the digits of it in the phone number.
  private Collection<Entry> candidates(String[] query) {
    var longest = Collections.max(List.of(query), Comparator.comparingInt(String::length));
    var ids = words.beginningWith(longest);
    ids.addAll(words.beginningWith(String.join("", query)));
    var candidates = new ArrayList<Entry>();
    for (var id : ids) {
      var entry = entries.get(id);
      if (entry != null) {
        candidates.add(entry);
      }
    }
    if (Entry.mayBePhone(longest)) {
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
      case Student student -> put(Entry.of(student));
      case StudentMerge merge -> merges.put(merge);
      default -> {}
    }
  }

  private void hear(UUID id) {
    if (heard != null) {
      heard.add(id);
    }
  }

  private void put(Entry entry) {
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
    return entries.size();
  }

  @Override
  public void close() {
    replica.removeListener(listener);
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
  private record Match(int rank, Entry entry) {
    static final Comparator<Match> BEST_LAST =
        Comparator.comparingInt(Match::rank)
            .thenComparing(match -> match.entry().sortKey())
            .thenComparing(match -> match.entry().hit().studentId())
            .reversed();
  }

  private record Entry(StudentHit hit, String[] words, String code, String phone, String sortKey) {
    static Entry of(Student student) {
      var phone = student.phone();
      var name = FoldedText.fold(student.fullName());
      return new Entry(
          new StudentHit(
              student.id(),
              student.fullName(),
              student.code(),
              phone,
              student.birthDate(),
              student.guest()),
          name.split("\\s+"),
          FoldedText.fold(student.code()).replace(" ", ""),
          phone == null ? "" : FoldedText.digits(phone),
          name);
    }

    /// Under which it is found by how a word begins.
    Set<String> terms() {
      var terms = new HashSet<>(List.of(words));
      terms.add(code);
      return terms;
    }

    static boolean mayBePhone(String word) {
      return word.length() >= FEWEST_PHONE_DIGITS && Character.isDigit(word.charAt(0));
    }

    /// -1 when a word fits nowhere; 0 when the first word begins the name.
    int rank(String[] query) {
      int rank = words[0].startsWith(query[0]) ? 0 : 1;
      for (var word : query) {
        if (!fits(word)) {
          return code.startsWith(String.join("", query)) ? 0 : -1;
        }
      }
      return rank;
    }

    private boolean fits(String word) {
      for (var own : words) {
        if (own.startsWith(word)) {
          return true;
        }
      }
      return code.startsWith(word) || (mayBePhone(word) && phone.contains(word));
    }
  }
}
