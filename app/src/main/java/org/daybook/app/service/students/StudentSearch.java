package org.daybook.app.service.students;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaChange;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.value.FoldedText;

/// Finds students while somebody types: every word of the query begins a word of the name, the code
/// or, when it is made of digits, is part of the phone number; accents, letter variants and the
/// order of words do not matter. Held in memory and kept up to date by what the replica commits.
public final class StudentSearch implements AutoCloseable {
  private static final int FEWEST_PHONE_DIGITS = 3;

  private final Replica replica;
  private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
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
      facts.each(Student.TABLE, it -> search.entries.putIfAbsent(it.id(), Entry.of(it)));
      return search;
    });
    return search;
  }

  /// The best hits, best first; nothing for a blank query.
  public List<StudentHit> find(String query, int limit) {
    var words = FoldedText.fold(query).split("\\s+");
    if (words.length == 0 || words[0].isEmpty() || limit < 1) {
      return List.of();
    }
    var best = new PriorityQueue<>(Match.BEST_LAST);
    for (var entry : entries.values()) {
      int rank = entry.rank(words);
      if (rank >= 0) {
        best.add(new Match(rank, entry));
        if (best.size() > limit) {
          best.poll();
        }
      }
    }
    var hits = new ArrayList<Match>(best);
    hits.sort(Match.BEST_LAST.reversed());
    return hits.stream().map(match -> match.entry().hit()).toList();
  }

  public int size() {
    return entries.size();
  }

  @Override
  public void close() {
    replica.removeListener(listener);
  }

  private void changed(ReplicaChange change) {
    if (!change.tables().contains(Student.TABLE.name())) {
      return;
    }
    for (Row row : change.put()) {
      if (row instanceof Student student) {
        entries.put(student.id(), Entry.of(student));
      }
    }
    change.removed().stream()
        .filter(ref -> ref.table().equals(Student.TABLE.name()))
        .forEach(ref -> entries.remove(ref.id()));
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
      return code.startsWith(word)
          || (word.length() >= FEWEST_PHONE_DIGITS
              && Character.isDigit(word.charAt(0))
              && phone.contains(word));
    }
  }
}
