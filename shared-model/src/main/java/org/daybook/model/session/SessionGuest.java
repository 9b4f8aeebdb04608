package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// That a student without an enrolment attends one session: a walk-in or a named guest.
///
/// @param sessionId which session
/// @param studentId who
/// @param kind how the person came to be there
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SessionGuest(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID sessionId,
    UUID studentId,
    @Enumerated(EnumType.STRING) GuestKind kind)
    implements Row {
  public static final Table<SessionGuest> TABLE =
      new Table<>("session_guest", SessionGuest.class, Stored.class, Stored::new);

  public static final Index<SessionGuest> BY_SESSION =
      new Index<>(TABLE, "sessionId", SessionGuest::sessionId);

  @Override
  public Table<SessionGuest> table() {
    return TABLE;
  }

  /// The id of the row that says that a student attends a session, the same on every desk.
  public static UUID idOf(UUID sessionId, UUID studentId) {
    return RowIds.ofParents("guest", sessionId, studentId);
  }

  /// How both databases store it.
  @Entity(name = "SessionGuest")
  @jakarta.persistence.Table(name = "session_guest")
  public static class Stored extends StoredRow<SessionGuest> {
    protected Stored() {}

    Stored(SessionGuest row) {
      super(row);
    }
  }
}
