package org.daybook.app.service.reconcile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.app.replica.Replica;
import org.daybook.model.cash.BusinessDay;
import org.daybook.model.cash.CashCount;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;

/// Reads the branch's ledger for whoever reviews its cash. Everybody else gets nothing, for who
/// counts a drawer must not know what is expected in it.
public final class ReconcileService {
  /// For so many days differences are shown beside each other.
  public static final int DAYS_OF_HISTORY = 30;

  private final Replica replica;
  private final DeskIdentity identity;
  private final Clock clock;

  public ReconcileService(Replica replica, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.identity = identity;
    this.clock = clock;
  }

  /// The branch's business day now.
  public LocalDate today() {
    return replica.read(facts ->
        BusinessDay.at(clock.instant(), identity.organisationId(), identity.branchId(), facts));
  }

  /// What those days came to; empty for who may not see it.
  public Optional<Reconciliation> read(LocalDate from, LocalDate to, UUID viewerId) {
    return permitted(viewerId, sight -> Optional.of(new DrawersReader(sight).of(from, to)));
  }

  /// What sessions of those days brought at the door, the latest first; empty for who may not see
  /// it.
  public Optional<List<SessionLine>> sessions(LocalDate from, LocalDate to, UUID viewerId) {
    return permitted(viewerId, sight -> Optional.of(new SessionsReader(sight).of(from, to)));
  }

  /// What the counts of the last days found, drawer by drawer; empty for who may not see it.
  public Optional<List<DrawerHistory>> history(UUID viewerId) {
    var today = today();
    return permitted(
        viewerId,
        sight ->
            Optional.of(
                new DrawersReader(sight).history(today.minusDays(DAYS_OF_HISTORY - 1), today)));
  }

  /// A count with what it covers; empty when the desk does not know it, or for who may not see it.
  public Optional<CountSheet> count(UUID countId, UUID viewerId) {
    return permitted(
        viewerId,
        sight ->
            sight
                .facts
                .find(CashCount.TABLE, countId)
                .filter(it -> it.branchId().equals(identity.branchId()))
                .map(it -> new OperationsReader(sight).count(it)));
  }

  /// Each operation behind a figure, oldest first; empty for who may not see them.
  public Optional<List<OperationLine>> operations(OperationsOf of, UUID viewerId) {
    return permitted(viewerId, sight -> Optional.of(new OperationsReader(sight).of(of)));
  }

  /// An X or Z report, or that of days; empty when there is nothing to report, or for who may not
  /// see it. It changes nothing.
  public Optional<CashReport> report(ReportOf of, UUID viewerId) {
    return permitted(viewerId, sight -> new ReportReader(sight).of(of));
  }

  /// A period of the ledger for files; empty for who may not see it.
  public Optional<LedgerBook> book(LocalDate from, LocalDate to, UUID viewerId) {
    return permitted(viewerId, sight -> Optional.of(new BookReader(sight).of(from, to)));
  }

  private <T> Optional<T> permitted(UUID viewerId, Function<LedgerSight, Optional<T>> read) {
    return replica.readOneState(facts ->
        Rights.of(viewerId, identity.branchId(), facts).include(Permission.SHIFT_REVIEW)
            ? read.apply(new LedgerSight(facts, identity))
            : Optional.empty());
  }
}
