package org.daybook.model.people;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.daybook.model.row.Facts;

/// Which students of the book are one person. It looks around and names no row: what is said of a
/// student does not fail because a merge does.
public final class SamePerson {
  private SamePerson() {}

  /// The student who stands for this one now: the same unless merged.
  public static UUID current(UUID studentId, Facts facts) {
    return last(studentId, id -> next(id, facts));
  }

  /// Goes on until there is nobody else; rows that lead in a circle, which no rule makes, end too.
  static UUID last(UUID studentId, UnaryOperator<UUID> next) {
    var seen = new HashSet<UUID>();
    var at = studentId;
    while (seen.add(at)) {
      at = next.apply(at);
    }
    return at;
  }

  private static UUID next(UUID studentId, Facts facts) {
    return facts.list(StudentMerge.BY_STUDENT, studentId).stream()
        .filter(StudentMerge::merged)
        .map(StudentMerge::intoStudentId)
        .findFirst()
        .orElse(studentId);
  }

  /// Everybody who is the same person as this student: who stands for all of them first.
  public static Set<UUID> all(UUID studentId, Facts facts) {
    var found = new LinkedHashSet<UUID>();
    var open = new ArrayDeque<UUID>();
    open.add(current(studentId, facts));
    for (var at = open.poll(); at != null; at = open.poll()) {
      if (found.add(at)) {
        facts.list(StudentMerge.BY_INTO, at).stream()
            .filter(StudentMerge::merged)
            .map(StudentMerge::studentId)
            .forEach(open::add);
      }
    }
    return found;
  }
}
