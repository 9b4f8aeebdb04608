package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.UUID;

/// Of what somebody wants a report on paper.
public sealed interface ReportOf {

  /// How a drawer runs, with all shifts that nobody has counted: an X report. It changes nothing.
  record Running(UUID cashboxId) implements ReportOf {}

  /// What a count found, with the shifts that it closed: a Z report.
  record Counted(UUID countId) implements ReportOf {}

  /// A branch's day or days, with every account.
  ///
  /// @param posted with every posting behind it, as files of the ledger have them
  record Days(LocalDate from, LocalDate to, boolean posted) implements ReportOf {
    public Days(LocalDate from, LocalDate to) {
      this(from, to, false);
    }
  }
}
