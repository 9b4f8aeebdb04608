package org.daybook.app.service.reports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.app.replica.PeriodReader.Mark;
import org.daybook.model.people.Merges;
import org.daybook.model.people.StudentMerge;

/// Counts a person once, also who has two entries in the book: what was said under either of them
/// is said of one person, as on the student's card.
public final class Persons {
  private final Merges merges;
  private final Set<UUID> merged = new HashSet<>();

  public Persons(Collection<StudentMerge> rows) {
    merges = Merges.of(rows);
    for (var row : rows) {
      if (row.merged()) {
        merged.add(row.studentId());
        merged.add(row.intoStudentId());
      }
    }
  }

  /// The entry that stands for whoever an entry means.
  public UUID of(UUID studentId) {
    return merged.contains(studentId) ? merges.current(studentId) : studentId;
  }

  /// Every entry of the book that means this person, who stands for them among them.
  ///
  /// @param personId who stands for all of them
  public Set<UUID> entriesOf(UUID personId) {
    var entries = new HashSet<>(Set.of(personId));
    merged.stream().filter(it -> of(it).equals(personId)).forEach(entries::add);
    return entries;
  }

  /// Hands marks on, of each person one a session: where two entries were marked, that of the one
  /// that stands for both.
  ///
  /// @param all reads marks, all of a session's at once
  public void once(Consumer<Consumer<Mark>> all, Consumer<Mark> consumer) {
    var waiting = new HashMap<Slot, Mark>();
    all.accept(mark -> {
      if (merged.contains(mark.studentId())) {
        var person = of(mark.studentId());
        waiting.merge(
            new Slot(mark.sessionId(), person),
            mark,
            (one, other) -> other.studentId().equals(person) ? other : one);
      } else {
        consumer.accept(mark);
      }
    });
    waiting.values().forEach(consumer);
  }

  private record Slot(UUID sessionId, UUID person) {}
}
