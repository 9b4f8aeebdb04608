package org.daybook.model.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Into whom students are merged, held in memory for whoever looks at many students at once. Says
/// the same as [SamePerson] of the rows it was given. One thread writes while others read.
public final class Merges {
  private final Map<UUID, StudentMerge> standing = new ConcurrentHashMap<>();

  public static Merges of(Collection<StudentMerge> rows) {
    var merges = new Merges();
    rows.forEach(merges::put);
    return merges;
  }

  /// Takes a row in place of what was known of its student.
  public void put(StudentMerge row) {
    if (row.merged()) {
      standing.put(row.studentId(), row);
    } else {
      standing.remove(row.studentId());
    }
  }

  /// Forgets a row.
  public void remove(UUID rowId) {
    standing.values().removeIf(it -> it.id().equals(rowId));
  }

  /// Who gave way to somebody, or stands for somebody.
  public Set<UUID> involved() {
    var involved = new HashSet<UUID>();
    standing
        .values()
        .forEach(it -> {
          involved.add(it.studentId());
          involved.add(it.intoStudentId());
        });
    return involved;
  }

  /// The student who stands for this one now: the same unless merged.
  public UUID current(UUID studentId) {
    return SamePerson.last(
        studentId,
        id -> Optional.ofNullable(standing.get(id)).map(StudentMerge::intoStudentId).orElse(id));
  }
}
