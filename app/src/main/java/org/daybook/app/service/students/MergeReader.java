package org.daybook.app.service.students;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.students.StudentCard.MergedEntry;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Reads which entries of the book are one person, and who said so.
final class MergeReader {
  private final ReplicaReader facts;

  MergeReader(ReplicaReader facts) {
    this.facts = facts;
  }

  /// The entries that gave way, the last one first.
  ///
  /// @param same all entries of the book for the person
  List<MergedEntry> among(Set<UUID> same) {
    return same.stream()
        .flatMap(id -> facts.list(StudentMerge.BY_INTO, id).stream())
        .filter(StudentMerge::merged)
        .flatMap(this::entry)
        .sorted(Comparator.comparing(MergedEntry::at).reversed())
        .toList();
  }

  private Stream<MergedEntry> entry(StudentMerge it) {
    return facts.find(Student.TABLE, it.studentId()).stream()
        .map(student ->
            new MergedEntry(
                student.id(),
                student.fullName(),
                student.code(),
                name(it.changedBy()),
                it.changedAt()));
  }

  private @Nullable String name(UUID staffId) {
    return facts.find(StaffMember.TABLE, staffId).map(StaffMember::fullName).orElse(null);
  }
}
