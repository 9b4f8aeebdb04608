package org.daybook.model.desk;

import org.daybook.model.row.Row;

/// A row of the server's that this desk had and that a server which was put back did not bring, or
/// brought otherwise: kept aside, since nobody else may have it.
///
/// @param row as the server had it before
/// @param reported whether the server was told
public record KeptRow(Row row, boolean reported) {
  public RowRef ref() {
    return RowRef.of(row);
  }
}
