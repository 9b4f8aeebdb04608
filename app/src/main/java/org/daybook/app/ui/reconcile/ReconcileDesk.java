package org.daybook.app.ui.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.daybook.app.service.reconcile.CountSheet;
import org.daybook.app.service.reconcile.DrawerHistory;
import org.daybook.app.service.reconcile.LedgerBook;
import org.daybook.app.service.reconcile.OperationLine;
import org.daybook.app.service.reconcile.OperationsOf;
import org.daybook.app.service.reconcile.ReconcileService;
import org.daybook.app.service.reconcile.Reconciliation;
import org.daybook.app.service.reconcile.SessionLine;

/// What reconciliation reads of the desk, for one person; whatever that person may not see is
/// empty.
public interface ReconcileDesk {

  LocalDate today();

  Optional<Reconciliation> read(LocalDate from, LocalDate to);

  Optional<List<SessionLine>> sessions(LocalDate from, LocalDate to);

  Optional<List<DrawerHistory>> history();

  Optional<CountSheet> count(UUID countId);

  Optional<List<OperationLine>> operations(OperationsOf of);

  Optional<LedgerBook> book(LocalDate from, LocalDate to);

  /// Counts a copy of a receipt that is about to be shown.
  ///
  /// @return whether it was written down; else it is not to be shown
  boolean countCopy(UUID paymentId);

  /// @param copies counts a copy of a payment's receipt, and answers whether that was saved
  static ReconcileDesk of(ReconcileService service, UUID viewerId, Predicate<UUID> copies) {
    return new ReconcileDesk() {
      @Override
      public LocalDate today() {
        return service.today();
      }

      @Override
      public Optional<Reconciliation> read(LocalDate from, LocalDate to) {
        return service.read(from, to, viewerId);
      }

      @Override
      public Optional<List<SessionLine>> sessions(LocalDate from, LocalDate to) {
        return service.sessions(from, to, viewerId);
      }

      @Override
      public Optional<List<DrawerHistory>> history() {
        return service.history(viewerId);
      }

      @Override
      public Optional<CountSheet> count(UUID countId) {
        return service.count(countId, viewerId);
      }

      @Override
      public Optional<List<OperationLine>> operations(OperationsOf of) {
        return service.operations(of, viewerId);
      }

      @Override
      public boolean countCopy(UUID paymentId) {
        return copies.test(paymentId);
      }

      @Override
      public Optional<LedgerBook> book(LocalDate from, LocalDate to) {
        return service.book(from, to, viewerId);
      }
    };
  }
}
