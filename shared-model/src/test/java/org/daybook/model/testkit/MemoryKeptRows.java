package org.daybook.model.testkit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.daybook.model.desk.KeptRow;
import org.daybook.model.desk.KeptRows;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ServerLife;

/// Kept rows in memory. Every change can be taken back.
public final class MemoryKeptRows implements KeptRows {
  private final Consumer<Runnable> undo;
  private TreeMap<String, KeptRow> rows = new TreeMap<>();
  private Optional<ServerLife> life = Optional.empty();

  /// @param undo is given the opposite of each change
  public MemoryKeptRows(Consumer<Runnable> undo) {
    this.undo = undo;
  }

  public void copy(MemoryKeptRows from) {
    rows = new TreeMap<>(from.rows);
    life = from.life;
  }

  @Override
  public Optional<ServerLife> life() {
    return life;
  }

  @Override
  public void keep(ServerLife now) {
    var before = life;
    life = Optional.of(now);
    undo.accept(() -> life = before);
  }

  @Override
  public void keep(Collection<KeptRow> some) {
    change(all -> some.forEach(row -> all.putIfAbsent(key(row.ref()), row)));
  }

  @Override
  public List<KeptRow> of(Collection<RowRef> refs) {
    return refs.stream()
        .map(ref -> Optional.ofNullable(rows.get(key(ref))))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<KeptRow> after(Optional<RowRef> last, int limit) {
    var rest = last.map(ref -> rows.tailMap(key(ref), false)).orElse(rows);
    return rest.values().stream().limit(limit).toList();
  }

  @Override
  public List<KeptRow> unreported(int limit) {
    return rows.values().stream().filter(row -> !row.reported()).limit(limit).toList();
  }

  @Override
  public void reported(Collection<RowRef> refs) {
    change(all ->
        refs.forEach(
            ref -> all.computeIfPresent(key(ref), (_, row) -> new KeptRow(row.row(), true))));
  }

  @Override
  public void reportAgain() {
    change(all -> all.replaceAll((_, row) -> new KeptRow(row.row(), false)));
  }

  @Override
  public void forget(Collection<RowRef> refs) {
    change(all -> refs.forEach(ref -> all.remove(key(ref))));
  }

  @Override
  public long count() {
    return rows.size();
  }

  private void change(Consumer<Map<String, KeptRow>> change) {
    var before = rows;
    var after = new TreeMap<>(rows);
    change.accept(after);
    rows = after;
    undo.accept(() -> rows = before);
  }

  private static String key(RowRef ref) {
    return ref.table() + " " + ref.id();
  }
}
