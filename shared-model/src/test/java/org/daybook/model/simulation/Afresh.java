package org.daybook.model.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.Arrival;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.DeskTransaction;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.RowRef;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.row.Row;

/// Whether what a desk shows, having decided again only who was concerned, is what it would show
/// had everything that is pending been decided again.
final class Afresh {
  private Afresh() {}

  /// The rows that differ; empty when none does, or when the replica holds no organisation yet.
  static List<String> differences(
      SimulatedReplica replica, DeskIdentity identity, Journal journal) {
    var shown = replica.read();
    var organisation = shown.find(Organisation.TABLE, identity.organisationId());
    if (organisation.isEmpty()) {
      return List.of();
    }
    var afresh = replica.copy(new LifeLine());
    afresh.write(transaction -> {
      // A row that nobody decides by, so that something has changed.
      var other = renamed(organisation.get());
      var ref = new RowRef(Organisation.TABLE.name(), other.id());
      var arrival = new Arrival(Map.of(ref, Optional.of(other)), List.of(), Optional.empty());
      new Rebase(identity, journal).apply(new EveryoneConcerned(transaction), arrival);
      transaction.put(List.of(organisation.get()));
      return true;
    });
    var differences = lines(shown);
    var expected = lines(afresh.read());
    var missing = new TreeSet<>(expected);
    missing.removeAll(differences);
    differences.removeAll(expected);
    differences.addAll(missing);
    return List.copyOf(differences);
  }

  private static Organisation renamed(Organisation it) {
    return new Organisation(
        it.id(), it.organisationId(), it.name() + " again", it.currency(), it.locale());
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
      // What was settled once and is offered again has its effects in the server's rows.
      return below.pending().stream().filter(it -> it.footprint().reads().length > 0).toList();
    }
  }
}
