package org.daybook.server.api;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.session.Session;
import org.daybook.server.centre.ReadOnce;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.StoreTransaction;
import org.daybook.server.store.StoredFacts;

/// What one request sees of the rows.
final class View {
  private final AccessToken token;
  private final StoreTransaction transaction;
  private final Instant now;
  private final StoredFacts stored;
  private final ReadOnce facts;

  View(AccessToken token, StoreTransaction transaction, Instant now) {
    this.token = token;
    this.transaction = transaction;
    this.now = now;
    this.stored = new StoredFacts(transaction);
    this.facts = new ReadOnce(stored);
  }

  AccessToken token() {
    return token;
  }

  StoreTransaction transaction() {
    return transaction;
  }

  Instant now() {
    return now;
  }

  ReadOnce facts() {
    return facts;
  }

  /// Reads together what would be asked for one by one.
  <R extends Row> Collection<R> rows(Table<R> table, Set<UUID> ids) {
    var found = stored.findAll(table, ids);
    facts.know(table, ids, found);
    return found;
  }

  /// The same of an index.
  <R extends Row> Collection<R> lists(Index<R> index, Set<UUID> keys) {
    var found = stored.listAll(index, keys);
    facts.know(index, keys, found);
    return found;
  }

  /// Reads what is told of sessions beside themselves.
  void coursesOf(Collection<Session> sessions) {
    var cohorts = rows(Cohort.TABLE, ids(sessions.stream().map(Session::cohortId)));
    rows(Course.TABLE, ids(cohorts.stream().map(Cohort::courseId)));
  }

  static Set<UUID> ids(Stream<UUID> ids) {
    return ids.collect(Collectors.toSet());
  }
}
