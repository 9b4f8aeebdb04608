package org.daybook.model.course;

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

/// A group that takes a course together at a branch.
///
/// @param courseId what it takes
/// @param name what people call it
/// @param capacity seats; 0 means unlimited
/// @param firstDay first calendar day, at the branch
/// @param lastDay last calendar day, at the branch
/// @param trainerId usual trainer, or null
/// @param state its life cycle
/// @param sourcedId identifier in the system it was imported from
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Cohort(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID courseId,
    String name,
    int capacity,
    LocalDate firstDay,
    LocalDate lastDay,
    @Nullable UUID trainerId,
    @Enumerated(EnumType.STRING) CohortState state,
    @Nullable String sourcedId)
    implements Row {
  public static final Table<Cohort> TABLE =
      new Table<>("cohort", Cohort.class, Stored.class, Stored::new);

  public static final Index<Cohort> BY_COURSE = new Index<>(TABLE, "courseId", Cohort::courseId);

  @Override
  public Table<Cohort> table() {
    return TABLE;
  }

  public Cohort in(CohortState next) {
    return new Cohort(
        id,
        organisationId,
        branchId,
        courseId,
        name,
        capacity,
        firstDay,
        lastDay,
        trainerId,
        next,
        sourcedId);
  }

  /// How both databases store it.
  @Entity(name = "Cohort")
  @jakarta.persistence.Table(name = "cohort")
  public static class Stored extends StoredRow<Cohort> {
    protected Stored() {}

    Stored(Cohort row) {
      super(row);
    }
  }
}
