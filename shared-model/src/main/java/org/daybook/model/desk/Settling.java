package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /// @param version of the branch, up to which all rows have come
  Settling(DeskTransaction transaction, long version) {
    this.transaction = transaction;
    this.version = version;
  }

  /// Settles some; returns how many.
  int settle(int limit) {
    var some = transaction.coveredBy(version, limit);
    if (some.isEmpty()) {
      return 0;
    }
    var settled = some.stream().map(OutboxEntry::sequence).collect(Collectors.toSet());
    var rows = new LinkedHashSet<RowRef>();
    some.forEach(entry -> rows.addAll(entry.footprint().rows()));
    transaction.settle(some.stream().map(OutboxEntry::settled).toList());
    transaction.upToDate(settled);
    boolean oldest = !transaction.isAnyPendingBefore(Collections.max(settled), version);
    transaction.outdate(uncover(rows, settled, oldest));
    transaction.looked(rows);
    return some.size();
  }

  /// Looks at some rows that changed beneath pending effects; returns how many.
  int look(int limit) {
    var some = transaction.moved(limit);
    var changed = new HashSet<Long>();
    var visible = VisibleRows.of(transaction, some);
    for (var image : transaction.serverImages(some).values()) {
      note(image, Optional.ofNullable(visible.get(image.ref())), changed);
    }
    transaction.looked(some);
    transaction.outdate(changed);
    return some.size();
  }

  /// Returns keys of what changed beneath those that remain.
  private Set<Long> uncover(Set<RowRef> rows, Set<Long> settled, boolean oldest) {
    var changed = new HashSet<Long>();
    var images = transaction.serverImages(rows).values();
    var visible = VisibleRows.of(transaction, images.stream().map(ServerImage::ref).toList());
    var remaining = remaining(images, settled);
    var free = new ArrayList<RowRef>();
    for (var image : images) {
      var writer = remaining.get(image.lastWriter());
      if (writer != null && oldest && writer.coveredBy(version)) {
        // It is settled next; what it wrote is looked at then.
        continue;
      }
      var before = Optional.ofNullable(visible.get(image.ref()));
      if (writer != null || !oldest || !before.equals(image.row())) {
        note(image, before, changed);
      }
      if (writer == null) {
        free.add(image.ref());
      }
    }
    Effects.takeOff(transaction, free);
    return changed;
  }

  /// Who wrote these rows last and is not settled.
  private Map<Long, OutboxEntry> remaining(Collection<ServerImage> images, Set<Long> settled) {
    var writers =
        images.stream()
            .map(ServerImage::lastWriter)
            .filter(writer -> !settled.contains(writer))
            .collect(Collectors.toCollection(TreeSet::new));
    return writers.isEmpty()
        ? Map.of()
        : transaction.entries(writers).stream()
            .filter(entry -> entry.state() != OutboxState.SETTLED)
            .collect(Collectors.toMap(OutboxEntry::sequence, entry -> entry));
  }

  private static void note(ServerImage image, Optional<Row> visible, Set<Long> changed) {
    var ref = image.ref();
    changed.add(RowKeys.row(ref.rowTable(), ref.id()));
    visible.ifPresent(it -> RowKeys.add(it, changed));
    image.row().ifPresent(it -> RowKeys.add(it, changed));
  }
}
