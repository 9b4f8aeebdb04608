package org.daybook.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Sessions by when they begin, page by page.
public final class SessionPages {
  private static final String BETWEEN =
      " from session where organisation_id = :organisation"
          + " and starts_at >= :from and starts_at < :until";
  private static final String EARLIEST = " order by starts_at, id limit :limit";

  private final StoreTransaction transaction;
  private final UUID organisationId;
  private final String columns = Tables.shapeOf(Session.TABLE).columnNames();

  public SessionPages(StoreTransaction transaction, UUID organisationId) {
    this.transaction = transaction;
    this.organisationId = organisationId;
  }

  /// Which sessions, and from where on.
  ///
  /// @param from they begin then or later
  /// @param until they begin before
  /// @param branchId only of one branch, or null
  /// @param courseId only of one course, or null
  /// @param after where the page before ended, or null
  /// @param limit most of a page
  public record Wanted(
      Instant from,
      Instant until,
      @Nullable UUID branchId,
      @Nullable UUID courseId,
      @Nullable Place after,
      int limit) {}

  /// A page, the earliest first.
  public List<Session> page(Wanted wanted) {
    var values = values(wanted.from(), wanted.until(), wanted.limit());
    Optional.ofNullable(wanted.branchId()).ifPresent(it -> values.put("branch", it));
    Optional.ofNullable(wanted.courseId()).ifPresent(it -> values.put("course", it));
    var after = wanted.after();
    if (after != null) {
      values.put("at", after.at());
      values.put("id", after.id());
    }
    return read(
        (wanted.branchId() == null ? "" : " and branch_id = :branch")
            + (wanted.courseId() == null
                ? ""
                : " and cohort_id in (select c.id from cohort c where c.course_id = :course)")
            + (after == null ? "" : " and (starts_at, id) > (:at, :id)"),
        values);
  }

  /// Those of some cohorts, or with some ids.
  public List<Session> of(
      Collection<UUID> cohorts, Collection<UUID> ids, Instant from, Instant until, int limit) {
    var values = values(from, until, limit);
    values.put("cohorts", cohorts.toArray(UUID[]::new));
    values.put("ids", ids.toArray(UUID[]::new));
    return read(" and (cohort_id = any (:cohorts) or id = any (:ids))", values);
  }

  /// Those that somebody teaches.
  public List<Session> taughtBy(UUID trainerId, Instant from, Instant until, int limit) {
    var values = values(from, until, limit);
    values.put("trainer", trainerId);
    return read(" and trainer_id = :trainer", values);
  }

  /// In which version of its scope each session changed last.
  public Map<UUID, Long> versions(Collection<UUID> sessions) {
    var versions = new HashMap<UUID, Long>();
    transaction.query(
        "select row_id, version from feed"
            + " where table_name = 'session' and row_id = any (?) and not has_left",
        line -> versions.merge(line.getObject(1, UUID.class), line.getLong(2), Math::max),
        (Object) sessions.toArray(UUID[]::new));
    return versions;
  }

  private Map<String, Object> values(Instant from, Instant until, int limit) {
    var values = new HashMap<String, Object>();
    values.put("organisation", organisationId);
    values.put("from", from);
    values.put("until", until);
    values.put("limit", limit);
    return values;
  }

  private List<Session> read(String conditions, Map<String, Object> values) {
    var sql = NamedSql.of("select " + columns + BETWEEN + conditions + EARLIEST, values);
    return transaction.query(
        sql.sql(), new RowReader<>(Tables.shapeOf(Session.TABLE)), sql.parameters());
  }
}
