package org.daybook.server.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Collects what there is to report while a bundle is read and planned.
final class Findings {
  /// Takes one row, or says why not.
  @FunctionalInterface
  interface RowReader {
    void read(SourceRow row) throws RefusedRowException;
  }

  private final List<Finding> found = new ArrayList<>();
  private final Map<ImportTable, ImportCount> counts = new EnumMap<>(ImportTable.class);

  void refuse(ImportTable table, Place place, String reason) {
    found.add(new Finding(true, place, reason));
    count(table, new ImportCount(0, 0, 0, 1));
  }

  void note(Place place, String text) {
    found.add(new Finding(false, place, text));
  }

  void count(ImportTable table, ImportCount more) {
    counts.merge(table, more, ImportCount::plus);
  }

  /// Reads each row; one that is refused does not stop the next.
  void eachRow(ImportTable table, List<SourceRow> rows, RowReader reader) {
    for (var row : rows) {
      try {
        reader.read(row);
      } catch (RefusedRowException e) {
        refuse(table, row.place(), String.valueOf(e.getMessage()));
      } catch (IllegalArgumentException e) {
        // A command's constructor says in a sentence which of its parts cannot be.
        refuse(table, row.place(), String.valueOf(e.getMessage()));
      }
    }
  }

  ImportReport report() {
    return new ImportReport(false, counts, found);
  }
}
