package org.daybook.app.service.cash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.cash.Price;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// The replica, with what is going to be asked one by one read at once before: a day has hundreds
/// of sessions, a student years of payments, and each asks for half a dozen rows. What was not read
/// before is asked of the replica when it comes to it.
final class RowsAtHand implements Facts {
  private final ReplicaReader replica;
  private final Known known;

  RowsAtHand(ReplicaReader replica) {
    this(replica, new Known());
  }

  /// Begins with what is known, and adds to it.
  RowsAtHand(ReplicaReader replica, Known known) {
    this.replica = replica;
    this.known = known;
  }

  /// What was read, without the replica.
  Known known() {
    return known;
  }

  /// Reads all prices: a branch has few, and each of a day's sessions asks three times.
  void readPrices() {
    var bySubject = new HashMap<Object, List<Row>>();
    replica.each(
        Price.TABLE,
        it -> bySubject.computeIfAbsent(it.subjectId(), _ -> new ArrayList<>()).add(it));
    known.prices = bySubject;
  }

  /// Reads the rows with those ids.
  void read(Table<? extends Row> table, Collection<UUID> ids) {
    var read = known.rows.computeIfAbsent(table, _ -> new HashMap<>());
    var wanted = new HashSet<>(ids);
    wanted.removeAll(read.keySet());
    if (!wanted.isEmpty()) {
      wanted.forEach(id -> read.put(id, Optional.empty()));
      replica.findAll(table, wanted).forEach(row -> read.put(row.id(), Optional.of(row)));
    }
  }

  /// Reads the rows with those keys.
  void read(Index<? extends Row> index, Collection<?> keys) {
    var read = known.lists.computeIfAbsent(index, _ -> new HashMap<>());
    var wanted = new HashSet<Object>(keys);
    wanted.removeAll(read.keySet());
    if (!wanted.isEmpty()) {
      read.putAll(grouped(index, wanted));
    }
  }

  /// Reads cohorts with their courses.
  void readCohorts(Collection<UUID> ids) {
    read(Cohort.TABLE, ids);
    read(
        Course.TABLE,
        ids.stream().flatMap(id -> find(Cohort.TABLE, id).stream()).map(Cohort::courseId).toList());
  }

  /// Reads what entries of the ledger are about, sessions and enrolments, with their cohorts.
  void readSubjects(Collection<UUID> ids) {
    read(Session.TABLE, ids);
    read(Enrolment.TABLE, ids);
    var cohorts = new ArrayList<UUID>();
    for (var id : ids) {
      find(Session.TABLE, id).map(Session::cohortId).ifPresent(cohorts::add);
      find(Enrolment.TABLE, id).map(Enrolment::cohortId).ifPresent(cohorts::add);
    }
    readCohorts(cohorts);
  }

  /// Takes the answers of another index out of rows that are at hand, as far as they are these.
  <R extends Row> void readFrom(
      Index<R> whole, Collection<UUID> of, Index<R> index, Collection<UUID> keys) {
    var read = known.lists.computeIfAbsent(index, _ -> new HashMap<>());
    keys.forEach(key -> read.put(key, new ArrayList<>()));
    for (var one : of) {
      for (var row : list(whole, one)) {
        var list = read.get(index.key().apply(row));
        if (list != null) {
          list.add(row);
        }
      }
    }
  }

  private <R extends Row> Map<Object, List<Row>> grouped(Index<R> index, Set<Object> keys) {
    var byKey = new HashMap<Object, List<Row>>();
    keys.forEach(key -> byKey.put(key, new ArrayList<>()));
    for (var row : replica.listAll(index, keys)) {
      byKey.getOrDefault(index.key().apply(row), new ArrayList<>()).add(row);
    }
    return byKey;
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    var row = known.rows.getOrDefault(table, Map.of()).get(id);
    return row == null ? replica.find(table, id) : row.map(table.type()::cast);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    var prices = known.prices;
    var list =
        prices != null && index.equals(Price.BY_SUBJECT)
            ? prices.getOrDefault(key, List.of())
            : known.lists.getOrDefault(index, Map.of()).get(key);
    return list == null
        ? replica.list(index, key)
        : list.stream().map(index.table().type()::cast).toList();
  }

  /// Rows that were read, and what was looked for and is not there.
  static final class Known {
    private final Map<Table<?>, Map<UUID, Optional<Row>>> rows = new HashMap<>();
    private final Map<Index<?>, Map<Object, List<Row>>> lists = new HashMap<>();
    private @Nullable Map<Object, List<Row>> prices;

    /// To be added to without changing this one.
    Known copy() {
      var copy = new Known();
      rows.forEach((table, some) -> copy.rows.put(table, new HashMap<>(some)));
      lists.forEach((index, some) -> copy.lists.put(index, new HashMap<>(some)));
      copy.prices = prices;
      return copy;
    }
  }
}
