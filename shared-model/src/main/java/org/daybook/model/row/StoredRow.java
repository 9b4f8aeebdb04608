package org.daybook.model.row;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/// The persistent shell of a row: its record, embedded, behind its id. Each row nests one subclass
/// that names its table; the columns are the record's components, so a row is defined once.
@MappedSuperclass
public abstract class StoredRow<R extends Row> {
  @Id private UUID id;

  @Embedded private R row;

  /// For the persistence provider, which fills both fields.
  @SuppressWarnings("NullAway.Init")
  protected StoredRow() {}

  protected StoredRow(R row) {
    this.id = row.id();
    this.row = row;
  }

  public UUID id() {
    return id;
  }

  public R row() {
    return row;
  }
}
