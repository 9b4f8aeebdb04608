package org.daybook.model.course;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// What is taught. Lies in the organisation's scope.
///
/// @param title shown everywhere
/// @param code short code, unique in the organisation
/// @param minAge youngest age in years, or null
/// @param maxAge oldest age in years, or null
/// @param state its life cycle
/// @param sourcedId identifier in the system it was imported from
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Course(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    String title,
    String code,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    @Enumerated(EnumType.STRING) CourseState state,
    @Nullable String sourcedId)
    implements Row {
  public static final Table<Course> TABLE =
      new Table<>("course", Course.class, Stored.class, Stored::new);

  @Override
  public Table<Course> table() {
    return TABLE;
  }

  public Course in(CourseState next) {
    return new Course(id, organisationId, title, code, minAge, maxAge, next, sourcedId);
  }

  /// How both databases store it.
  @Entity(name = "Course")
  @jakarta.persistence.Table(name = "course")
  public static class Stored extends StoredRow<Course> {
    protected Stored() {}

    Stored(Course row) {
      super(row);
    }
  }
}
