package org.daybook.model.canary;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// The canary of an organisation's own scope.
///
/// @param id the organisation's
/// @param sungAt server time at which it was last written
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record OrganisationCanary(
    @Column(insertable = false, updatable = false) UUID id, UUID organisationId, Instant sungAt)
    implements Row {
  public static final Table<OrganisationCanary> TABLE =
      new Table<>("organisation_canary", OrganisationCanary.class, Stored.class, Stored::new);

  public OrganisationCanary {
    sungAt = sungAt.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Table<OrganisationCanary> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "OrganisationCanary")
  @jakarta.persistence.Table(name = "organisation_canary")
  public static class Stored extends StoredRow<OrganisationCanary> {
    protected Stored() {}

    Stored(OrganisationCanary row) {
      super(row);
    }
  }
}
