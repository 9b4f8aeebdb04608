package org.daybook.model.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// The tenant: one training centre with all its branches.
///
/// @param name what it calls itself
/// @param currency ISO 4217 code of its one currency
/// @param locale BCP 47 tag of its default language
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Organisation(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    String name,
    String currency,
    String locale)
    implements Row {
  public static final Table<Organisation> TABLE =
      new Table<>("organisation", Organisation.class, Stored.class, Stored::new);

  @Override
  public Table<Organisation> table() {
    return TABLE;
  }

  /// How both databases store it.
  @Entity(name = "Organisation")
  @jakarta.persistence.Table(name = "organisation")
  public static class Stored extends StoredRow<Organisation> {
    protected Stored() {}

    Stored(Organisation row) {
      super(row);
    }
  }
}
