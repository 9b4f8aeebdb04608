package org.daybook.model.simulation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.model.desk.RowRef;
import org.daybook.model.protocol.Cursor;

/// What a simulated replica notes of a rebase that is not over.
final class TodoShelf {
  private final Set<RowRef> moved = new LinkedHashSet<>();
  private final TreeSet<Long> outdated = new TreeSet<>();
  private List<Cursor> arriving = List.of();

  void copy(TodoShelf of) {
    moved.addAll(of.moved);
    outdated.addAll(of.outdated);
    arriving = of.arriving;
  }

  List<Cursor> arriving() {
    return arriving;
  }

  void arriving(List<Cursor> now, Undo undo) {
    var before = arriving;
    arriving = List.copyOf(now);
    undo.add(() -> arriving = before);
  }

  void moved(Collection<RowRef> now, Undo undo) {
    now.stream().filter(moved::add).forEach(ref -> undo.add(() -> moved.remove(ref)));
  }

  List<RowRef> moved(int limit) {
    return moved.stream().limit(limit).toList();
  }

  void looked(Collection<RowRef> at, Undo undo) {
    at.stream().filter(moved::remove).forEach(ref -> undo.add(() -> moved.add(ref)));
  }

  void outdate(long sequence, Undo undo) {
    if (outdated.add(sequence)) {
      undo.add(() -> outdated.remove(sequence));
    }
  }

  List<Long> outdated(int limit) {
    return outdated.stream().limit(limit).toList();
  }

  void upToDate(Collection<Long> sequences, Undo undo) {
    sequences.stream()
        .filter(outdated::remove)
        .forEach(sequence -> undo.add(() -> outdated.add(sequence)));
  }

  /// The operations are no more.
  void forget(Undo undo) {
    looked(List.copyOf(moved), undo);
    upToDate(List.copyOf(outdated), undo);
  }
}
