package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// A day on which a branch is closed, or was until somebody reopened it.
///
/// @param businessDate the branch's calendar day
/// @param reason what people call the day
/// @param closed whether it is closed now; rows are never taken away
/// @param changedBy who said so last, or null when that is not known
/// @param changedAt device time at which it was said, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ClosedDay(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    LocalDate businessDate,
    String reason,
    boolean closed,
    @Nullable UUID changedBy,
    @Nullable Instant changedAt)
    implements Row {
  public static final Table<ClosedDay> TABLE =
      new Table<>("closed_day", ClosedDay.class, Stored.class, Stored::new);

  public static final Index<ClosedDay> BY_DATE =
      new Index<>(TABLE, "businessDate", ClosedDay::businessDate);
  public static final Index<ClosedDay> BY_BRANCH =
      new Index<>(TABLE, "branchId", ClosedDay::branchId);

  /// Whether it says the same as another one, whoever said it.
  boolean saysSameAs(ClosedDay that) {
    return reason.equals(that.reason) && closed == that.closed;
  }

  @Override
  public Table<ClosedDay> table() {
    return TABLE;
  }

  /// The id of the one row that says whether a branch is closed on a day, the same on every desk.
  public static UUID idOf(UUID branchId, LocalDate businessDate) {
    return RowIds.ofParents("closed-day." + businessDate, branchId);
  }

  /// Whether and why a branch is closed on a day. It looks around and names no row: a session that
  /// was planned in sight of a closed day does not fail because closing the day does.
  public static Optional<ClosedDay> on(LocalDate businessDate, UUID branchId, Facts facts) {
    return in(facts.list(BY_DATE, businessDate), branchId);
  }

  private static Optional<ClosedDay> in(List<ClosedDay> days, UUID branchId) {
    return days.stream().filter(it -> it.closed() && it.branchId().equals(branchId)).findFirst();
  }

  /// How both databases store it.
  @Entity(name = "ClosedDay")
  @jakarta.persistence.Table(name = "closed_day")
  public static class Stored extends StoredRow<ClosedDay> {
    protected Stored() {}

    Stored(ClosedDay row) {
      super(row);
    }
  }
}
