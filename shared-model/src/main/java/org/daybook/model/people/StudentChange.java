package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// That somebody wrote about a student at any desk of the branch: added one or changed the details,
/// gave or took a place, said that two are one person. Written by the rules of what they did and
/// never changed. It says which details were changed and not what they were or are: what is known
/// of a person stands in one place, where it can be corrected and erased. Marks say themselves who
/// gave them, and what the centre takes in from another system has no entry.
///
/// @param subjectId the student, or the family whose details were changed
/// @param command wire name of the command
/// @param details in the notation of the command's rule: [StudentDetail] by its name, or the state
///   that an enrolment came to; may be empty
/// @param aboutId the enrolment, the session, the call, or the other student, if any
/// @param actorId the staff member
/// @param deviceId on which device it was done
/// @param madeAt that device's time; evidence, never order
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record StudentChange(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID subjectId,
    String command,
    List<String> details,
    @Nullable UUID aboutId,
    UUID actorId,
    UUID deviceId,
    Instant madeAt)
    implements Row {
  public static final Table<StudentChange> TABLE =
      new Table<>("student_change", StudentChange.class, Stored.class, Stored::new);

  public static final Index<StudentChange> BY_SUBJECT =
      new Index<>(TABLE, "subjectId", StudentChange::subjectId);

  public StudentChange {
    details = List.copyOf(details);
  }

  @Override
  public Table<StudentChange> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "StudentChange")
  @jakarta.persistence.Table(name = "student_change")
  public static class Stored extends StoredRow<StudentChange> {
    protected Stored() {}

    Stored(StudentChange row) {
      super(row);
    }
  }
}
