package org.daybook.server.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.catalogue.Tables;
import org.jspecify.annotations.Nullable;

/// Bookings page by page, the latest first, each page by an index whatever lies before it.
public final class BookingPages {
  private static final String LATEST = " order by booked_at desc, id desc limit :limit";

  private final StoreTransaction transaction;
  private final String columns = Tables.shapeOf(Booking.TABLE).columnNames();

  public BookingPages(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// Which bookings, and from where on.
  ///
  /// @param state as it stands at the moment, or null for all
  /// @param from booked then or later, or null
  /// @param until booked before, or null
  /// @param after where the page before ended, or null
  /// @param limit most of a page
  /// @param now when a seat that was kept for a while is free
  public record Wanted(
      @Nullable BookingState state,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Place after,
      int limit,
      Instant now) {}

  /// Of some students.
  public List<Booking> ofStudents(Collection<UUID> students, Wanted wanted) {
    var values = values(wanted);
    values.put("students", students.toArray(UUID[]::new));
    // Each student's by that student's part of the index, then the few together.
    return read(
        "select "
            + columns
            + " from unnest(:students) one cross join lateral (select "
            + columns
            + " from booking where student_id = one"
            + conditions(wanted)
            + LATEST
            + ") of_one"
            + LATEST,
        values);
  }

  /// Of everybody whom the transaction sees.
  public List<Booking> ofAll(UUID organisationId, Wanted wanted) {
    var values = values(wanted);
    values.put("organisation", organisationId);
    return read(
        "select "
            + columns
            + " from booking where organisation_id = :organisation"
            + conditions(wanted)
            + LATEST,
        values);
  }

  private List<Booking> read(String text, Map<String, Object> values) {
    var sql = NamedSql.of(text, values);
    return transaction.query(
        sql.sql(), new RowReader<>(Tables.shapeOf(Booking.TABLE)), sql.parameters());
  }

  private static String conditions(Wanted wanted) {
    return (wanted.state() == null
            ? ""
            : " and case when state = 'PENDING' and hold_expires_at <= :now then 'EXPIRED'"
                + " else state end = :state")
        + (wanted.from() == null ? "" : " and booked_at >= :from")
        + (wanted.until() == null ? "" : " and booked_at < :until")
        + (wanted.after() == null ? "" : " and (booked_at, id) < (:at, :id)");
  }

  private static Map<String, Object> values(Wanted wanted) {
    var values = new HashMap<String, Object>();
    values.put("limit", wanted.limit());
    values.put("now", wanted.now());
    Optional.ofNullable(wanted.state()).ifPresent(it -> values.put("state", it));
    Optional.ofNullable(wanted.from()).ifPresent(it -> values.put("from", it));
    Optional.ofNullable(wanted.until()).ifPresent(it -> values.put("until", it));
    Optional.ofNullable(wanted.after())
        .ifPresent(it -> {
          values.put("at", it.at());
          values.put("id", it.id());
        });
    return values;
  }
}
