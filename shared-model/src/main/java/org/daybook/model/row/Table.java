package org.daybook.model.row;

import java.util.function.Function;

/// One kind of row: its name on the wire and in SQL, its record and its persistent shell.
///
/// @param name the table's name, lower snake case; immutable once released
/// @param type the record
/// @param entity the persistent shell
/// @param toEntity wraps a record for storage
public record Table<R extends Row>(
    String name,
    Class<R> type,
    Class<? extends StoredRow<R>> entity,
    Function<R, ? extends StoredRow<R>> toEntity) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Table<?> table && table.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
