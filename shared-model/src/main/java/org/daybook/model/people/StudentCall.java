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
import org.jspecify.annotations.Nullable;

/// That somebody asked after a student who stays away. It settles what was missed up to a session,
/// and nothing that is missed after it.
///
/// @param studentId who stayed away
/// @param sessionId the last session that was missed then
/// @param note what was heard, for those who may see notes; null for nothing worth keeping
/// @param standing whether it holds, or was taken back; rows are never taken away
/// @param calledBy the staff member
/// @param calledAt device time
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record StudentCall(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID studentId,
    UUID sessionId,
    @Nullable String note,
    boolean standing,
    UUID calledBy,
    Instant calledAt)
    implements Row {
  public static final Table<StudentCall> TABLE =
      new Table<>("student_call", StudentCall.class, Stored.class, Stored::new);

  public static final Index<StudentCall> BY_STUDENT =
      new Index<>(TABLE, "studentId", StudentCall::studentId);

  @Override
  public Table<StudentCall> table() {
    return TABLE;
  }

  StudentCall takenBack() {
    return new StudentCall(
        id, organisationId, branchId, studentId, sessionId, note, false, calledBy, calledAt);
  }

  /// How both databases store it.
  @Entity(name = "StudentCall")
  @jakarta.persistence.Table(name = "student_call")
  public static class Stored extends StoredRow<StudentCall> {
    protected Stored() {}

    Stored(StudentCall row) {
      super(row);
    }
  }
}
