package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// The sheet of one session: open, submitted, locked. One per session, so its id derives from it.
///
/// @param sessionId whose sheet it is
/// @param state its life cycle
/// @param roster ids of the students expected when it was submitted; empty while open
/// @param submittedBy who submitted it last, or null
/// @param submittedAt device time of the last submission, or null
/// @param reason why it was reopened, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Register(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID sessionId,
    @Enumerated(EnumType.STRING) RegisterState state,
    List<UUID> roster,
    @Nullable UUID submittedBy,
    @Nullable Instant submittedAt,
    @Nullable String reason)
    implements Row {
  public static final Table<Register> TABLE =
      new Table<>("register", Register.class, Stored.class, Stored::new);

  public static final Index<Register> BY_SESSION =
      new Index<>(TABLE, "sessionId", Register::sessionId);

  @Override
  public Table<Register> table() {
    return TABLE;
  }

  /// The id of a session's register, the same on every desk.
  public static UUID idOf(UUID sessionId) {
    return RowIds.ofParents("register", sessionId);
  }

  /// A register that nobody has submitted yet.
  static Register open(Context context, UUID sessionId) {
    return new Register(
        idOf(sessionId),
        context.organisationId(),
        context.branchId(),
        sessionId,
        RegisterState.OPEN,
        List.of(),
        null,
        null,
        null);
  }

  Register submitted(List<UUID> snapshot, UUID by, Instant at) {
    return new Register(
        id, organisationId, branchId, sessionId, RegisterState.SUBMITTED, snapshot, by, at, reason);
  }

  Register takenBack() {
    return new Register(
        id, organisationId, branchId, sessionId, RegisterState.OPEN, List.of(), null, null, reason);
  }

  Register in(RegisterState next, @Nullable String why) {
    return new Register(
        id,
        organisationId,
        branchId,
        sessionId,
        next,
        roster,
        submittedBy,
        submittedAt,
        why == null ? reason : why);
  }

  /// How both databases store it.
  @Entity(name = "Register")
  @jakarta.persistence.Table(name = "register")
  public static class Stored extends StoredRow<Register> {
    protected Stored() {}

    Stored(Register row) {
      super(row);
    }
  }
}
