package org.daybook.model.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// One setting that differs from its documented default.
///
/// @param forBranchId the branch it holds for, or null for the whole organisation
/// @param policyKey which setting
/// @param setting in the notation that the key documents
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Policy(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    @Nullable UUID forBranchId,
    @Enumerated(EnumType.STRING) PolicyKey policyKey,
    String setting)
    implements Row {
  public static final Table<Policy> TABLE =
      new Table<>("policy", Policy.class, Stored.class, Stored::new);

  public static final Index<Policy> BY_ORGANISATION =
      new Index<>(TABLE, "organisationId", Policy::organisationId);

  @Override
  public Table<Policy> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "Policy")
  @jakarta.persistence.Table(name = "policy")
  public static class Stored extends StoredRow<Policy> {
    protected Stored() {}

    Stored(Policy row) {
      super(row);
    }
  }
}
