package org.daybook.model.row;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A way to find rows of a table other than by id: all rows whose property equals a key.
///
/// @param property the record component, as Java names it
/// @param key reads that component (a UUID or a String; null is never found)
public record Index<R extends Row>(
    Table<R> table, String property, Function<R, @Nullable Object> key) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Index<?> index
        && index.table.equals(table)
        && index.property.equals(property);
  }

  @Override
  public int hashCode() {
    return table.hashCode() * 31 + property.hashCode();
  }

  @Override
  public String toString() {
    return table.name() + "." + property;
  }
}
