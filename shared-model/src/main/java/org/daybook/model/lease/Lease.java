package org.daybook.model.lease;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
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

/// Money of a wallet or credits of a package that only one desk may spend. There is at most one
/// live lease of each, and always: held + left of the lease ≤ what there is.
///
/// @param deviceId the desk
/// @param subjectId the wallet's owner, or the student's package
/// @param studentId for whom it is set aside
/// @param leased how much at first, more than 0: minor units, or credits
/// @param spent how much of it the desk has used, 0 to what was leased
/// @param leasedAt when the centre set it aside
/// @param endedAt when it was returned or lost, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Lease(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID deviceId,
    @Enumerated(EnumType.STRING) LeasedUnit unit,
    UUID subjectId,
    UUID studentId,
    long leased,
    long spent,
    @Enumerated(EnumType.STRING) LeaseState state,
    Instant leasedAt,
    @Nullable Instant endedAt)
    implements Row {
  public static final Table<Lease> TABLE =
      new Table<>("lease", Lease.class, Stored.class, Stored::new);

  public static final Index<Lease> BY_SUBJECT = new Index<>(TABLE, "subjectId", Lease::subjectId);
  public static final Index<Lease> BY_DEVICE = new Index<>(TABLE, "deviceId", Lease::deviceId);

  /// The id of a lease that an operation makes.
  ///
  /// @param operationId the operation's first new id
  public static UUID idOf(UUID operationId, UUID subjectId) {
    return RowIds.ofParents("lease", operationId, subjectId);
  }

  /// The lease of a wallet or a package that lives, whosever it is. It looks around and names no
  /// row.
  public static Optional<Lease> liveOn(UUID subjectId, Facts facts) {
    return facts.list(BY_SUBJECT, subjectId).stream().filter(it -> it.state().isLive()).findFirst();
  }

  /// What of a wallet or a package a device may not touch because another has it.
  public static long keptFrom(UUID deviceId, UUID subjectId, Facts facts) {
    return liveOn(subjectId, facts)
        .filter(it -> !it.deviceId().equals(deviceId))
        .map(Lease::left)
        .orElse(0L);
  }

  /// What becomes of a device's own lease when it spends: that goes first.
  ///
  /// @param amount minor units or credits, 0 or more; what is above the lease is not its concern
  public static List<Lease> spending(UUID deviceId, UUID subjectId, long amount, Facts facts) {
    return liveOn(subjectId, facts)
        .filter(it -> it.deviceId().equals(deviceId) && it.left() > 0 && amount > 0)
        .map(it -> it.spending(Math.min(amount, it.left())))
        .stream()
        .toList();
  }

  @Override
  public Table<Lease> table() {
    return TABLE;
  }

  /// What is set aside still.
  public long left() {
    return state.isLive() ? leased - spent : 0;
  }

  /// @throws IllegalStateException where it does not go there, which is a bug
  public Lease in(LeaseState next, @Nullable Instant ended) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("it cannot be " + next + ": " + this);
    }
    return with(spent, next, ended);
  }

  private Lease spending(long amount) {
    return with(Math.addExact(spent, amount), state, endedAt);
  }

  private Lease with(long nowSpent, LeaseState next, @Nullable Instant ended) {
    return new Lease(
        id,
        organisationId,
        branchId,
        deviceId,
        unit,
        subjectId,
        studentId,
        leased,
        nowSpent,
        next,
        leasedAt,
        ended);
  }

  /// How both databases store it.
  @Entity(name = "Lease")
  @jakarta.persistence.Table(name = "lease")
  public static class Stored extends StoredRow<Lease> {
    protected Stored() {}

    Stored(Lease row) {
      super(row);
    }
  }
}
