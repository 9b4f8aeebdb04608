package org.daybook.server.importer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What an import would do, or did.
///
/// @param applied whether it was stored
/// @param counts per table that occurs
/// @param findings refused rows and notes, in the order of the files
public record ImportReport(
    boolean applied, Map<ImportTable, ImportCount> counts, List<Finding> findings) {
  public ImportReport {
    var ordered = new EnumMap<ImportTable, ImportCount>(ImportTable.class);
    ordered.putAll(counts);
    counts = ordered;
    findings = List.copyOf(findings);
  }

  public ImportCount of(ImportTable table) {
    return counts.getOrDefault(table, ImportCount.NONE);
  }

  public List<Finding> refused() {
    return findings.stream().filter(Finding::refused).toList();
  }

  public List<Finding> notes() {
    return findings.stream().filter(finding -> !finding.refused()).toList();
  }

  public boolean hasRefused() {
    return findings.stream().anyMatch(Finding::refused);
  }

  ImportReport as(boolean stored) {
    return new ImportReport(stored, counts, findings);
  }
}
