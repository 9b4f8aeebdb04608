package org.daybook.installer.bench.push;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.ReceiptSeries;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.FactsOverlay;
import org.daybook.model.decide.Verdict;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.Sealer;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// The rows that the sales of one desk come to, as the rules say it, made ahead for whoever only
/// has to store them.
final class SaleRows {
  /// What later sales change. Other rows of earlier sales mean nothing to them.
  private static final Set<Table<?>> CHANGING =
      Set.of(AccountBalance.TABLE, CashShift.TABLE, ReceiptSeries.TABLE);

  private final BenchDevice device;
  private final UUID actorId;
  private final DoorSales sales;
  private final FactsOverlay stored = new FactsOverlay(new Nothing());
  private final Instant time;
  private long sequence;

  /// @param organisation the rows of the organisation, which all branches share
  SaleRows(BenchDevice device, CentreRows branch, Stream<Row> organisation, Instant time) {
    this.device = device;
    this.actorId = branch.actorId();
    this.sales = new DoorSales(branch);
    this.time = time;
    Stream.concat(organisation, branch.all()).forEach(stored::put);
  }

  /// What one batch writes, each row once as it stands in the end.
  ///
  /// @param first the sequence of its first operation
  /// @param operations the sealed bytes of each
  /// @param fresh rows that were not there before
  /// @param changed rows that were
  record SaleBatch(long first, List<byte[]> operations, List<Row> fresh, List<Row> changed) {

    /// Rows that it takes to keep it: those of its tables, as many lines of the feed, the
    /// operations.
    int rows() {
      return 2 * (fresh.size() + changed.size()) + operations.size();
    }
  }

  /// The next operations; the first one of all opens the shift.
  SaleBatch next(int operations) {
    long first = sequence + 1;
    var overlay = new FactsOverlay(stored);
    var sealed = new ArrayList<byte[]>(operations);
    for (int i = 0; i < operations; i++) {
      var context = context(++sequence);
      var command = sales.apply(context);
      decided(command, context, overlay).rows().forEach(overlay::put);
      sealed.add(sealed(command, context));
    }
    var fresh = new ArrayList<Row>();
    var changed = new ArrayList<Row>();
    for (var row : overlay.rows()) {
      (stored.find(row.table(), row.id()).isEmpty() ? fresh : changed).add(row);
      if (CHANGING.contains(row.table())) {
        stored.put(row);
      }
    }
    return new SaleBatch(first, sealed, fresh, changed);
  }

  private Context context(long number) {
    return new Context(
        device.organisationId(),
        device.branchId(),
        device.id(),
        BenchDevice.EPOCH,
        number,
        actorId,
        time);
  }

  private static <C extends Command> Verdict decided(C command, Context context, Facts facts) {
    var type = Commands.typeOf(command);
    var verdict = Decider.decide(type, command, context, facts, Authority.OF_THE_ACTOR, false);
    if (verdict.outcome() != Outcome.ACCEPTED) {
      throw new IllegalStateException("a sale is not accepted: " + verdict.reason());
    }
    return verdict;
  }

  private static byte[] sealed(Command command, Context context) {
    var type = Commands.typeOf(command);
    return Sealer.sealAtCentre(type, command, context, new byte[Sealer.SALT_BYTES]).bytes();
  }

  /// There is nothing but what was put on top.
  private record Nothing() implements Facts {
    @Override
    public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
      return Optional.empty();
    }

    @Override
    public <R extends Row> List<R> list(Index<R> index, Object key) {
      return List.of();
    }
  }
}
