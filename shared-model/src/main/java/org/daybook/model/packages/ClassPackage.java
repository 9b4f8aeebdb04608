package org.daybook.model.packages;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// A package of lessons as a branch sells it.
///
/// @param name what people call it
/// @param subjectId the course whose sessions it is for, or the one cohort
/// @param credits how many sessions, 1 to 1,000
/// @param priceMinor minor units, as a receipt shows it
/// @param active whether it is sold; rows are never taken away
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ClassPackage(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    String name,
    UUID subjectId,
    int credits,
    long priceMinor,
    boolean active)
    implements Row {
  public static final Table<ClassPackage> TABLE =
      new Table<>("class_package", ClassPackage.class, Stored.class, Stored::new);

  public static final Index<ClassPackage> BY_BRANCH =
      new Index<>(TABLE, "branchId", ClassPackage::branchId);

  @Override
  public Table<ClassPackage> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "ClassPackage")
  @jakarta.persistence.Table(name = "class_package")
  public static class Stored extends StoredRow<ClassPackage> {
    protected Stored() {}

    Stored(ClassPackage row) {
      super(row);
    }
  }
}
