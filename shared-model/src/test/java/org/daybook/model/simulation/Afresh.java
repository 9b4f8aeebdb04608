package org.daybook.model.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.SliceBounds;
import org.daybook.model.row.Row;

/// Whether what a desk shows, having decided again only who was concerned, is what it would show
/// had everything that is pending been decided again.
final class Afresh {
  private Afresh() {}

  /// The rows that differ; empty when none does.
  static List<String> differences(
      SimulatedReplica replica, DeskIdentity identity, Journal journal) {
    var shown = replica.read();
    var afresh = replica.copy(new LifeLine());
    afresh.write(transaction -> {
      EveryoneConcerned.of(transaction).forEach(it -> transaction.outdateOperation(it.sequence()));
      return new Rebase(identity, journal, SliceBounds.NONE)
          .goOn(new EveryoneConcerned(transaction));
    });
    var differences = lines(shown);
    var expected = lines(afresh.read());
    var missing = new TreeSet<>(expected);
    missing.removeAll(differences);
    differences.removeAll(expected);
    differences.addAll(missing);
    return List.copyOf(differences);
  }

  private static Set<String> lines(DeskTransaction transaction) {
    var lines = new TreeSet<String>();
    for (var table : Tables.ALL) {
      transaction.each(table, (Row row) -> lines.add(row.toString()));
    }
    return lines;
  }

  private static final class EveryoneConcerned extends SpoiltReplica {
    EveryoneConcerned(DeskTransaction below) {
      super(below);
    }

    @Override
    public List<OutboxEntry> touching(Collection<Long> keys, boolean onlyWritten) {
      return of(below);
    }

    private static List<OutboxEntry> of(DeskTransaction transaction) {
      // What was settled once and is offered again has its effects in the server's rows.
      return transaction.pending().stream()
          .filter(it -> it.footprint().reads().length > 0)
          .toList();
    }
  }
}
