package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// What somebody said about a student in a session. Marks are kept for ever; exactly one of a slot
/// counts.
///
/// @param sessionId which session
/// @param studentId who
/// @param slotId names (session, student); see [#slotOf]
/// @param attendance what was said
/// @param minutes late or left early by that many minutes; 0 otherwise
/// @param replacesMarkId the mark that its author saw as current, or null
/// @param counts whether this mark is the one that counts
/// @param correctionId the correction that made it, or null
/// @param markedBy staff member
/// @param markedAt device time
/// @param deviceId where
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AttendanceMark(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID sessionId,
    UUID studentId,
    UUID slotId,
    @Enumerated(EnumType.STRING) AttendanceValue attendance,
    int minutes,
    @Nullable UUID replacesMarkId,
    boolean counts,
    @Nullable UUID correctionId,
    UUID markedBy,
    Instant markedAt,
    UUID deviceId)
    implements Row {
  public static final Table<AttendanceMark> TABLE =
      new Table<>("attendance_mark", AttendanceMark.class, Stored.class, Stored::new);

  public static final Index<AttendanceMark> BY_SLOT =
      new Index<>(TABLE, "slotId", AttendanceMark::slotId);
  public static final Index<AttendanceMark> BY_SESSION =
      new Index<>(TABLE, "sessionId", AttendanceMark::sessionId);
  public static final Index<AttendanceMark> BY_STUDENT =
      new Index<>(TABLE, "studentId", AttendanceMark::studentId);

  @Override
  public Table<AttendanceMark> table() {
    return TABLE;
  }

  /// Names the place on the sheet where marks about one student in one session meet.
  public static UUID slotOf(UUID sessionId, UUID studentId) {
    return RowIds.ofParents("slot", sessionId, studentId);
  }

  /// Whether two marks say the same.
  public boolean saysSameAs(AttendanceMark other) {
    return attendance == other.attendance && minutes == other.minutes;
  }

  public AttendanceMark counting(boolean now) {
    return new AttendanceMark(
        id,
        organisationId,
        branchId,
        sessionId,
        studentId,
        slotId,
        attendance,
        minutes,
        replacesMarkId,
        now,
        correctionId,
        markedBy,
        markedAt,
        deviceId);
  }

  /// How both databases store it.
  @Entity(name = "AttendanceMark")
  @jakarta.persistence.Table(name = "attendance_mark")
  public static class Stored extends StoredRow<AttendanceMark> {
    protected Stored() {}

    Stored(AttendanceMark row) {
      super(row);
    }
  }
}
