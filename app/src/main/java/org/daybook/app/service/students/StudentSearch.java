package org.daybook.app.service.students;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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

  /// Those that were heard of before they were read.
  private final Set<UUID> changedMerges = new HashSet<>();

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
      // A change that was committed meanwhile is newer than what this reads.
      facts.each(StudentMerge.TABLE, search::putIfUnknown);
      facts.each(Student.TABLE, search::putIfAbsent);
      return search;
    });
    return search;
  }

  private void putIfAbsent(Student student) {
    synchronized (writing) {
      if (!entries.containsKey(student.id())) {
        put(Entry.of(student));
      }
    }
  }

  private void putIfUnknown(StudentMerge merge) {
    synchronized (writing) {
      if (changedMerges.add(merge.id())) {
        merges.put(merge);
      }
    }
  }

  /// The best hits, best first; nothing for a blank query.
  public List<StudentHit> find(String query, int limit) {
    var asked = FoldedText.fold(query).split("\\s+");
    if (asked.length == 0 || asked[0].isEmpty() || limit < 1) {
      return List.of();
    }
    var best = new PriorityQueue<>(Match.BEST_LAST);
    for (var entry : candidates(asked)) {
      int rank = entry.rank(asked);
      if (rank >= 0) {
        add(new Match(rank, standingFor(entry)), best);
        if (best.size() > limit) {
          best.poll();
        }
      }
    }
    var hits = new ArrayList<Match>(best);
    hits.sort(Match.BEST_LAST.reversed());
    return hits.stream().map(match -> match.entry().hit()).toList();
  }

  /// Somebody who is found under several entries is found once.
  private void add(Match match, PriorityQueue<Match> best) {
    if (merges.isEmpty() || best.stream().noneMatch(it -> it.entry().equals(match.entry()))) {
      best.add(match);
    }
  }

  private Entry standingFor(Entry entry) {
    if (merges.isEmpty()) {
      return entry;
    }
    var id = entry.hit().studentId();
    return entries.getOrDefault(merges.current(id), entry);
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
        switch (row) {
          case Student student -> put(Entry.of(student));
          case StudentMerge merge -> {
            changedMerges.add(merge.id());
            merges.put(merge);
          }
          default -> {}
        }
      }
      for (var ref : change.removed()) {
        if (ref.table().equals(Student.TABLE.name())) {
          remove(ref.id());
        } else if (ref.table().equals(StudentMerge.TABLE.name())) {
          merges.remove(ref.id());
        }
      }
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
