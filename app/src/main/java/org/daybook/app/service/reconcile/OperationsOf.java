package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.cash.Tender;
import org.daybook.model.ledger.EntryKind;

/// Of what somebody wants to see each operation.
public sealed interface OperationsOf {

  /// Everything that was done on a day.
  record OfDay(LocalDate day) implements OperationsOf {}

  /// What was paid by a tender, or went back by it.
  record OfTender(LocalDate from, LocalDate to, Tender tender) implements OperationsOf {}

  /// Cash that was moved.
  record OfKind(LocalDate from, LocalDate to, EntryKind kind) implements OperationsOf {}

  /// What was charged and paid for a session.
  record OfSession(UUID sessionId) implements OperationsOf {}
}
