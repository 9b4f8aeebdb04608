package org.daybook.app.service.cash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.Price;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// The replica with all prices read at once: a branch has few, and each of a day's sessions asks
/// three times.
final class PricesAtHand implements Facts {
  private final Facts replica;
  private final Map<Object, List<Price>> bySubject = new HashMap<>();

  PricesAtHand(ReplicaReader replica) {
    this.replica = replica;
    replica.each(
        Price.TABLE,
        it -> bySubject.computeIfAbsent(it.subjectId(), _ -> new ArrayList<>()).add(it));
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return replica.find(table, id);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    boolean ofSubject = index.property().equals(Price.BY_SUBJECT.property());
    return ofSubject && index.table().equals(Price.TABLE)
        ? bySubject.getOrDefault(key, List.of()).stream().map(index.table().type()::cast).toList()
        : replica.list(index, key);
  }
}
