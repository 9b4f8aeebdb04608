package org.daybook.app.sheet;

import java.util.List;

/// A table to be written.
///
/// @param name of the sheet
/// @param rightToLeft whether its first column stands at the right
/// @param headings one for each column
/// @param total the last row, which stands apart
public record Sheet(
    String name,
    boolean rightToLeft,
    List<String> headings,
    List<List<Value>> rows,
    List<Value> total) {
  public Sheet {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    total = List.copyOf(total);
  }
}
