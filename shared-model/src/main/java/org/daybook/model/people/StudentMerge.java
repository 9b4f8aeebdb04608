package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// That a student of the book is the same person as another, or was taken for it until somebody
/// undid that. Nothing that was written of the student is rewritten: whoever reads looks through
/// here, see [SamePerson], and desks that do not know of it yet go on writing as before.
///
/// @param studentId the one that gave way
/// @param intoStudentId the one that stands for both
/// @param merged whether it holds now; rows are never taken away
/// @param changedBy who merged them, or undid it
/// @param changedAt when that was
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record StudentMerge(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID studentId,
    UUID intoStudentId,
    boolean merged,
    UUID changedBy,
    Instant changedAt)
    implements Row {
  public static final Table<StudentMerge> TABLE =
      new Table<>("student_merge", StudentMerge.class, Stored.class, Stored::new);

  public static final Index<StudentMerge> BY_STUDENT =
      new Index<>(TABLE, "studentId", StudentMerge::studentId);
  public static final Index<StudentMerge> BY_INTO =
      new Index<>(TABLE, "intoStudentId", StudentMerge::intoStudentId);
  public static final Index<StudentMerge> BY_BRANCH =
      new Index<>(TABLE, "branchId", StudentMerge::branchId);

  @Override
  public Table<StudentMerge> table() {
    return TABLE;
  }

  /// The id of the one row that says into whom a student is merged, the same on every desk.
  public static UUID idOf(UUID studentId) {
    return RowIds.ofParents("student-merge", studentId);
  }

  /// How both databases store it.
  @Entity(name = "StudentMerge")
  @jakarta.persistence.Table(name = "student_merge")
  public static class Stored extends StoredRow<StudentMerge> {
    protected Stored() {}

    Stored(StudentMerge row) {
      super(row);
    }
  }
}
