package org.daybook.model.desk;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.daybook.model.row.Row;

/// Lets go of operations whose effects the server's rows contain, and finds out beneath which of
/// the others something changed.
///
/// A row that only settled operations wrote is the server's again. That it then looks as before is
/// the rule, and nobody who read it has to look again: settled operations are the oldest, so who
/// remains has read it as it looks.
final class Settling {
  private final DeskTransaction transaction;
  private final long version;
  // Nobody is answered within this transaction, so that neither changes.
  private final long through;
  private final boolean oldest;

  /// @param version of the branch, up to which all rows have come
  Settling(DeskTransaction transaction, long version) {
    this.transaction = transaction;
    this.version = version;
    var last = transaction.lastCoveredBy(version);
    this.through = last.orElse(0);
    this.oldest =
        last.isPresent()
            && transaction.firstPendingBeyond(version).orElse(Long.MAX_VALUE) > through;
  }

  /// Settles some; returns how many.
  int settle(int limit) {
    if (through == 0) {
      return 0;
    }
    var some = transaction.coveredBy(version, through, limit);
    if (some.isEmpty()) {
      return 0;
    }
    var rows = new LinkedHashSet<RowRef>();
    some.forEach(entry -> rows.addAll(entry.footprint().rows()));
    transaction.save(some.stream().map(OutboxEntry::settled).toList());
    transaction.upToDate(some.stream().map(OutboxEntry::sequence).toList());
    var edge = new Edge(some.getLast().sequence(), through, oldest);
    var changed = new HashSet<Long>();
    rows.forEach(ref -> uncover(ref, edge, changed));
    transaction.looked(rows);
    transaction.outdate(changed);
    return some.size();
  }

  /// Looks at some rows that changed beneath pending effects; returns how many.
  int look(int limit) {
    var some = transaction.moved(limit);
    var changed = new HashSet<Long>();
    for (var ref : some) {
      transaction.serverImage(ref).ifPresent(image -> note(image, changed));
    }
    transaction.looked(some);
    transaction.outdate(changed);
    return some.size();
  }

  private void uncover(RowRef ref, Edge edge, Set<Long> changed) {
    var found = transaction.serverImage(ref);
    if (found.isEmpty() || (edge.oldest() && edge.isYetToSettle(found.get().lastWriter()))) {
      return;
    }
    var image = found.get();
    boolean written = image.lastWriter() > edge.through();
    var before = transaction.find(ref.rowTable(), ref.id());
    if (written || !edge.oldest() || !before.equals(image.row())) {
      note(image, changed);
    }
    if (!written) {
      Effects.takeOff(transaction, ref);
    }
  }

  private void note(ServerImage image, Set<Long> changed) {
    var ref = image.ref();
    changed.add(RowKeys.row(ref.rowTable(), ref.id()));
    transaction.find(ref.rowTable(), ref.id()).ifPresent(it -> RowKeys.add((Row) it, changed));
    image.row().ifPresent(it -> RowKeys.add(it, changed));
  }

  /// How far this slice has settled.
  ///
  /// @param here the last operation that it settled
  /// @param through the last that this and the next slices settle
  /// @param oldest whether all that remains unsettled is newer
  private record Edge(long here, long through, boolean oldest) {
    /// Whether that operation is settled in a later slice: what it wrote is looked at then.
    boolean isYetToSettle(long writer) {
      return writer > here && writer <= through;
    }
  }
}
