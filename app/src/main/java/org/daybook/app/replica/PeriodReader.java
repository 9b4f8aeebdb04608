package org.daybook.app.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.Session;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Reads what reports add up: much of it, and of each row only what is counted. It goes by the
/// indexes of days and sessions, so that a week of a large branch is as quick as a week of a small
/// one.
public final class PeriodReader {
  private final StatelessSession session;
  private final Sql sql;

  PeriodReader(StatelessSession session) {
    this.session = session;
    this.sql = new Sql(session);
  }

  /// What somebody said about a student and still counts.
  public record Mark(UUID sessionId, UUID studentId, AttendanceValue value, int minutes) {}

  /// How a student is called.
  public record Named(String name, String code) {}

  /// A seat that was booked, and what became of its price.
  public record Booked(
      UUID sessionId,
      UUID studentId,
      BookingState state,
      BookingCharge charge,
      @Nullable BookingMethod method,
      long priceMinor,
      @Nullable Instant holdExpiresAt) {

    /// Whether it was kept long enough without being paid, as [Booking#expiredAt] says.
    public boolean expiredAt(Instant moment) {
      return state == BookingState.PENDING
          && holdExpiresAt != null
          && !moment.isBefore(holdExpiresAt);
    }
  }

  /// Sessions of a period, both days included.
  public List<Session> sessions(LocalDate from, LocalDate to) {
    var entity = Session.TABLE.entity();
    return session
        .createSelectionQuery(
            "from "
                + entity.getName()
                + " e where e.row.businessDate >= :from and e.row.businessDate <= :to",
            entity)
        .setParameter("from", from)
        .setParameter("to", to)
        .list()
        .stream()
        .map(it -> it.row())
        .toList();
  }

  /// Hands over the marks of sessions that count, whatever their number.
  public void marks(Collection<UUID> sessionIds, Consumer<Mark> consumer) {
    sql.each(
        "select m.session_id, m.student_id, m.attendance, m.minutes"
            + " from unnest(cast(? as uuid array)) as wanted(id)"
            + " join attendance_mark m on m.session_id = wanted.id where m.counts",
        row -> consumer.accept(mark(row)),
        (Object) sessionIds.toArray(UUID[]::new));
  }

  /// Bookings of who did not come, about whose price nobody has decided.
  public List<Booking> undecided(UUID branchId) {
    var entity = Booking.TABLE.entity();
    return session
        .createSelectionQuery(
            "from "
                + entity.getName()
                + " e where e.row.branchId = :branch and e.row.state = :state"
                + " and e.row.charge = :charge",
            entity)
        .setParameter("branch", branchId)
        .setParameter("state", BookingState.NO_SHOW)
        .setParameter("charge", BookingCharge.HELD)
        .list()
        .stream()
        .map(it -> it.row())
        .toList();
  }

  /// Hands over the seats that were booked at sessions.
  public void bookings(Collection<UUID> sessionIds, Consumer<Booked> consumer) {
    sql.each(
        "select b.session_id, b.student_id, b.state, b.charge, b.method, b.price_minor,"
            + " b.hold_expires_at from unnest(cast(? as uuid array)) as wanted(id)"
            + " join booking b on b.session_id = wanted.id",
        row -> consumer.accept(booked(row)),
        (Object) sessionIds.toArray(UUID[]::new));
  }

  private static Booked booked(ResultSet row) throws SQLException {
    var method = row.getString(5);
    return new Booked(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        BookingState.valueOf(row.getString(3)),
        BookingCharge.valueOf(row.getString(4)),
        method == null ? null : BookingMethod.valueOf(method),
        row.getLong(6),
        row.getObject(7, Instant.class));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        AttendanceValue.valueOf(row.getString(3)),
        row.getInt(4));
  }

  /// Who was absent without an excuse from sessions.
  public List<Mark> absences(Collection<UUID> sessionIds) {
    return sql.list(
        "select m.session_id, m.student_id, m.attendance, m.minutes"
            + " from unnest(cast(? as uuid array)) as wanted(id)"
            + " join attendance_mark m on m.session_id = wanted.id"
            + " where m.attendance = 'ABSENT' and m.counts",
        PeriodReader::mark,
        (Object) sessionIds.toArray(UUID[]::new));
  }

  /// Hands over the marks of students that count, whatever their sessions.
  public void marksOf(Collection<UUID> studentIds, Consumer<Mark> consumer) {
    sql.each(
        "select m.session_id, m.student_id, m.attendance, m.minutes"
            + " from unnest(cast(? as uuid array)) as wanted(id)"
            + " join attendance_mark m on m.student_id = wanted.id where m.counts",
        row -> consumer.accept(mark(row)),
        (Object) studentIds.toArray(UUID[]::new));
  }

  /// How the registers of sessions stand, by session; none where nobody has begun one.
  public Map<UUID, RegisterState> registers(Collection<UUID> sessionIds) {
    var states = new HashMap<UUID, RegisterState>();
    sql.each(
        "select r.session_id, r.state from unnest(cast(? as uuid array)) as wanted(id)"
            + " join register r on r.session_id = wanted.id",
        row -> states.put(row.getObject(1, UUID.class), RegisterState.valueOf(row.getString(2))),
        (Object) sessionIds.toArray(UUID[]::new));
    return states;
  }

  /// Names of students, by id.
  public Map<UUID, Named> students(Collection<UUID> ids) {
    var names = new HashMap<UUID, Named>();
    sql.each(
        "select t.id, t.full_name, t.code from unnest(cast(? as uuid array)) as wanted(id)"
            + " join student t on t.id = wanted.id",
        row ->
            names.put(row.getObject(1, UUID.class), new Named(row.getString(2), row.getString(3))),
        (Object) ids.toArray(UUID[]::new));
    return names;
  }

  /// Who is named as the trainer of any session.
  public List<UUID> trainers() {
    return sql.list(
        "select distinct trainer_id from session where trainer_id is not null",
        row -> row.getObject(1, UUID.class));
  }

  /// Splits what is long into parts between which one may stop.
  public static <T> List<List<T>> parts(List<T> all, int size) {
    var parts = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return parts;
  }
}
