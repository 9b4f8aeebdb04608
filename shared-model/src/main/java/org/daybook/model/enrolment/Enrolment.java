package org.daybook.model.enrolment;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// A student's place in a cohort.
///
/// @param studentId who
/// @param cohortId where
/// @param state its life cycle
/// @param firstDay first calendar day of the place
/// @param reason why it was cancelled, withdrawn or let in over capacity; null otherwise
/// @param successorId the enrolment it was transferred to, or null
/// @param sourcedId identifier in the system it was imported from
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Enrolment(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID studentId,
    UUID cohortId,
    @Enumerated(EnumType.STRING) EnrolmentState state,
    LocalDate firstDay,
    @Nullable String reason,
    @Nullable UUID successorId,
    @Nullable String sourcedId)
    implements Row {
  public static final Table<Enrolment> TABLE =
      new Table<>("enrolment", Enrolment.class, Stored.class, Stored::new);

  public static final Index<Enrolment> BY_COHORT =
      new Index<>(TABLE, "cohortId", Enrolment::cohortId);
  public static final Index<Enrolment> BY_STUDENT =
      new Index<>(TABLE, "studentId", Enrolment::studentId);

  @Override
  public Table<Enrolment> table() {
    return TABLE;
  }

  /// The enrolment in another state; a reason or successor that is not given stays as it was.
  public Enrolment in(EnrolmentState next, @Nullable String why, @Nullable UUID successor) {
    return new Enrolment(
        id,
        organisationId,
        branchId,
        studentId,
        cohortId,
        next,
        firstDay,
        why == null ? reason : why,
        successor == null ? successorId : successor,
        sourcedId);
  }

  /// How both databases store it.
  @Entity(name = "Enrolment")
  @jakarta.persistence.Table(name = "enrolment")
  public static class Stored extends StoredRow<Enrolment> {
    protected Stored() {}

    Stored(Enrolment row) {
      super(row);
    }
  }
}
