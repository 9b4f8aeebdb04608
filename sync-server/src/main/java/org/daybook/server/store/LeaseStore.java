package org.daybook.server.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// What leases are due, and which are no longer needed. It sees what the transaction sees.
public final class LeaseStore {
  /// A session's business day is at most this far from where its time lies in UTC.
  private static final Duration ANY_ZONE = Duration.ofDays(2);

  private static final String EXPECTED =
      """
      b.state in ('PENDING', 'LOCKED', 'PAID') and s.ends_at > ? and s.starts_at <= ?
        and s.state in ('SCHEDULED', 'CHECKING_IN', 'CONDUCTING')
        and s.business_date between ? and ?\
      """;
  private static final String FREE =
      "not exists (select from lease l"
          + " where l.subject_id = %s and l.state in ('ACTIVE', 'RECALLED'))";

  private final StoreTransaction transaction;

  public LeaseStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  /// A student who is expected at a branch and has something there that is not leased.
  public record Expected(UUID branchId, UUID studentId) {}

  /// A lease that nobody is expected for.
  public record Unneeded(UUID branchId, UUID leaseId) {}

  /// The desk of a branch that is to have leases.
  public record Desk(UUID branchId, UUID deviceId) {}

  /// Students with a seat at a session that begins until a moment and is not over.
  public List<Expected> expected(Instant now, Instant until) {
    return transaction.query(
        """
        select distinct b.branch_id, b.student_id
        from session s join booking b on b.session_id = s.id
        where %s
          and (exists (
              select from account_balance a
              where a.owner_id = b.student_id and a.branch_id = b.branch_id
                and a.account_kind = 'WALLET' and -a.balance_minor > a.held_minor and %s)
            or exists (
              select from student_package p
              where p.student_id = b.student_id and p.branch_id = b.branch_id
                and p.state = 'ACTIVE' and p.remaining > 0 and %s))
        order by b.branch_id, b.student_id\
        """
            .formatted(EXPECTED, FREE.formatted("a.owner_id"), FREE.formatted("p.id")),
        line -> new Expected(line.getObject(1, UUID.class), line.getObject(2, UUID.class)),
        now,
        until,
        day(now.minus(ANY_ZONE)),
        day(until.plus(ANY_ZONE)));
  }

  /// Leases that desks may spend of and whose student is not expected any more.
  public List<Unneeded> unneeded(Instant now, Instant until) {
    return transaction.query(
        """
        select l.branch_id, l.id from lease l
        where l.state = 'ACTIVE' and not exists (
          select from booking b join session s on s.id = b.session_id
          where b.student_id = l.student_id and b.branch_id = l.branch_id and %s)
        order by l.branch_id, l.id\
        """
            .formatted(EXPECTED),
        line -> new Unneeded(line.getObject(1, UUID.class), line.getObject(2, UUID.class)),
        now,
        until,
        day(now.minus(ANY_ZONE)),
        day(until.plus(ANY_ZONE)));
  }

  /// For each branch the desk in contact since a moment that money is taken at, else the one that
  /// was seen last.
  public List<Desk> desks(Instant since) {
    return transaction.query(
        """
        select distinct on (d.branch_id) d.branch_id, d.id
        from device d join device_health h on h.device_id = d.id
        where d.state = 'ACTIVE' and h.seen_at >= ?
        order by d.branch_id,
          (select max(s.opened_at) from cash_shift s
            where s.at_device_id = d.id and s.branch_id = d.branch_id and s.state = 'OPEN')
            desc nulls last,
          h.seen_at desc, d.id\
        """,
        line -> new Desk(line.getObject(1, UUID.class), line.getObject(2, UUID.class)),
        since);
  }

  private static LocalDate day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
