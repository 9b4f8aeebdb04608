package org.daybook.server.centre;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.centre.CentreTransaction.Recorded;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.FactsOverlay;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Sealer;
import org.daybook.model.organisation.Branch;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.server.store.Access;
import org.daybook.server.store.DeviceStore;
import org.daybook.server.store.OrganisationStore;
import org.daybook.server.store.PgCentreTransaction;
import org.daybook.server.store.StoreTransaction;

/// The workbench on a transaction. Rows are written in portions while the work goes on, so that an
/// import of any size fits into memory; nobody sees them before the commit.
final class LiveWorkbench implements Workbench {
  private static final int PORTION = 500;

  private final StoreTransaction store;
  private final PgCentreTransaction transaction;
  private final CentreDevice device;
  private final UUID organisationId;
  private final Set<UUID> scopes;
  private final List<Recorded> recorded = new ArrayList<>();
  private FactsOverlay overlay;
  private ChainHead head;

  LiveWorkbench(StoreTransaction store, Access access, CentreDevice device) {
    this.store = store;
    this.device = device;
    this.organisationId = access.organisationId();
    this.scopes = new HashSet<>(access.scopes());
    this.transaction = new PgCentreTransaction(store, organisationId, device.random()::nextLong);
    transaction.lockScopes(new TreeSet<>(scopes));
    var deviceId = CentreDevice.idIn(organisationId);
    new DeviceStore(store)
        .addKey(deviceId, organisationId, organisationId, null, CentreDevice.EPOCH);
    this.head = transaction.chainOf(deviceId, CentreDevice.EPOCH);
    this.overlay = fresh();
  }

  @Override
  public Facts facts() {
    return overlay;
  }

  @Override
  public Verdict issue(CentreCommand wanted) {
    return issue(wanted, Authority.OF_THE_CENTRE);
  }

  @Override
  public Verdict issueFor(UUID actorId, UUID branchId, Command command) {
    return issue(new CentreCommand(branchId, command, actorId, null), Authority.OF_THE_ACTOR);
  }

  private Verdict issue(CentreCommand wanted, Authority authority) {
    var now = device.clock().instant();
    var captured = Objects.requireNonNullElse(wanted.capturedAt(), now);
    var context =
        new Context(
            organisationId,
            wanted.branchId(),
            CentreDevice.idIn(organisationId),
            CentreDevice.EPOCH,
            head.sequence() + 1,
            Objects.requireNonNullElse(wanted.actorId(), CentreDevice.idIn(organisationId)),
            captured.truncatedTo(ChronoUnit.MILLIS));
    var verdict = decided(wanted.command(), context, authority);
    if (verdict.outcome().holds()) {
      keep(wanted.command(), context, verdict, now);
    }
    return verdict;
  }

  /// Writes what is not written yet.
  void finish() {
    if (recorded.isEmpty()) {
      return;
    }
    transaction.store(overlay.rows());
    transaction.record(CentreDevice.idIn(organisationId), head, List.copyOf(recorded));
    recorded.clear();
    overlay = fresh();
  }

  Map<UUID, Long> changed() {
    return transaction.changed();
  }

  private <C extends Command> Verdict decided(C command, Context context, Authority authority) {
    var type = Commands.typeOf(command);
    return Decider.decide(type, command, context, overlay, authority, false);
  }

  private void keep(Command command, Context context, Verdict verdict, Instant now) {
    verdict.rows().forEach(this::put);
    var sealed = Sealer.sealAtCentre(Commands.typeOf(command), command, context, device.salt());
    head = head.after(sealed.bytes());
    long version = transaction.bump(context.branchId());
    var result =
        new OperationResult(context.sequence(), verdict.outcome(), verdict.reason(), version);
    recorded.add(new Recorded(sealed, result, now));
    if (recorded.size() >= PORTION) {
      finish();
    }
  }

  private void put(Row row) {
    if (row instanceof Branch branch && scopes.add(branch.id())) {
      // Nobody else can hold the scope of a branch that nobody has seen yet.
      new OrganisationStore(store).see(new Access(organisationId, scopes));
      transaction.lockScopes(new TreeSet<>(Set.of(branch.id())));
    }
    if (!scopes.contains(row.scopeId())) {
      throw new IllegalArgumentException("a row for a branch that the organisation has not");
    }
    overlay.put(row);
  }

  private FactsOverlay fresh() {
    return new FactsOverlay(new ReadOnce(transaction));
  }
}
