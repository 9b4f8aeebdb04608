package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.row.Row;

/// One arrival on its way into the replica, slice by slice. Rows go beneath what is pending and
/// change nothing that pending effects cover; answers are noted; the cursors move last. Only then
/// is anything settled, so that an operation's answer and all of its effects show at once.
final class Arriving {
  private static final int TOGETHER = 100;

  private final List<Map.Entry<RowRef, Optional<Row>>> rows;
  private final List<OperationResult> results;
  private final Optional<List<Cursor>> cursors;
  private int rowsDone;
  private int resultsDone;

  Arriving(Arrival arrival) {
    this.rows = List.copyOf(arrival.rows().entrySet());
    this.results = arrival.results();
    this.cursors = arrival.cursors();
  }

  /// Takes the next slice in; returns whether something is left.
  boolean take(DeskTransaction transaction, SliceBounds.Slice slice) {
    do {
      if (rowsDone < rows.size()) {
        int to = Math.min(rows.size(), rowsDone + atOnce(slice));
        putBeneath(transaction, rows.subList(rowsDone, to));
        slice.did(to - rowsDone);
        rowsDone = to;
      } else if (resultsDone < results.size()) {
        int to = Math.min(results.size(), resultsDone + atOnce(slice));
        answer(transaction, results.subList(resultsDone, to));
        slice.did(to - resultsDone);
        resultsDone = to;
      }
      if (rowsDone == rows.size() && resultsDone == results.size()) {
        end(transaction);
        return false;
      }
    } while (!slice.isOver());
    cursors.ifPresent(transaction::arriving);
    return true;
  }

  private static int atOnce(SliceBounds.Slice slice) {
    return Math.clamp(slice.left(), 1, TOGETHER);
  }

  private void end(DeskTransaction transaction) {
    cursors.ifPresent(now -> {
      transaction.cursors(now);
      ServerLives.cursorsMoved(transaction);
      transaction.arriving(List.of());
      var load = transaction.load();
      load.state().ifPresent(_ -> load.forget());
    });
  }

  private static void putBeneath(
      DeskTransaction transaction, List<Map.Entry<RowRef, Optional<Row>>> some) {
    var firstPending = transaction.firstPending();
    var visible = new ArrayList<Row>();
    var moved = new ArrayList<RowRef>();
    var changed = new HashSet<Long>();
    var refs = some.stream().map(Map.Entry::getKey).toList();
    var here = VisibleRows.of(transaction, refs);
    var images =
        firstPending.isPresent() ? transaction.serverImages(refs) : Map.<RowRef, ServerImage>of();
    var kept = new ArrayList<ServerImage>();
    var digests = new DigestChanges();
    for (var entry : some) {
      var ref = entry.getKey();
      var row = entry.getValue();
      var image = images.get(ref);
      if (image != null) {
        if (!image.row().equals(row)) {
          digests.changed(image.row(), row);
          kept.add(image.with(row));
          moved.add(ref);
        }
      } else {
        var before = Optional.ofNullable(here.get(ref));
        digests.changed(before, row);
        note(before, row, firstPending, changed);
        row.ifPresentOrElse(visible::add, () -> transaction.remove(ref.rowTable(), ref.id()));
      }
    }
    transaction.put(visible);
    transaction.keepImages(kept);
    digests.keep(transaction);
    transaction.moved(moved);
    transaction.outdate(changed);
  }

  private static void note(
      Optional<Row> before, Optional<Row> row, OptionalLong firstPending, Set<Long> changed) {
    if (firstPending.isPresent() && !before.equals(row)) {
      before.ifPresent(it -> RowKeys.add(it, changed));
      row.ifPresent(it -> RowKeys.add(it, changed));
    }
  }

  /// Keeps answers. Who was refused loses its effects, and who needs one that is known to hold, or
  /// not to, only now must know.
  private static void answer(DeskTransaction transaction, List<OperationResult> some) {
    var sequences = new TreeSet<Long>();
    some.forEach(result -> sequences.add(result.sequence()));
    var entries = new HashMap<Long, OutboxEntry>();
    transaction.entries(sequences).forEach(entry -> entries.put(entry.sequence(), entry));
    var marked = new TreeMap<Long, OutboxEntry>();
    var changed = new HashSet<Long>();
    for (var result : some) {
      var entry = entries.get(result.sequence());
      if (entry == null || result.equals(entry.answer())) {
        continue;
      }
      var answered = entry.answered(result);
      entries.put(result.sequence(), answered);
      marked.put(result.sequence(), answered);
      if (answered.state() != OutboxState.SETTLED && !answered.holds()) {
        transaction.outdateOperation(result.sequence());
      }
      if (entry.holds() != answered.holds()) {
        changed.add(RowKeys.operation(result.sequence()));
      }
    }
    transaction.mark(List.copyOf(marked.values()));
    transaction.outdate(changed);
  }
}
