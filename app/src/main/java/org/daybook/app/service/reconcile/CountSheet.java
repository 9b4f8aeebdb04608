package org.daybook.app.service.reconcile;

import java.util.List;
import org.daybook.model.cash.explain.Proposal;

/// A count with all that it covers, and what may explain its difference.
///
/// @param operations oldest first
/// @param proposals the likeliest first; a movement has the id of its entry
public record CountSheet(
    CountLine count, List<OperationLine> operations, List<Proposal> proposals) {
  public CountSheet {
    operations = List.copyOf(operations);
    proposals = List.copyOf(proposals);
  }
}
