package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// One meeting of a cohort in a room.
///
/// @param cohortId who meets
/// @param businessDate the branch's calendar day
/// @param startsAt first minute
/// @param endsAt the minute after the last
/// @param room where, or null
/// @param trainerId who teaches, or null
/// @param state its life cycle
/// @param stateReason why it was cancelled, reinstated or entered on paper; null otherwise
/// @param sourcedId identifier in the system it was imported from
/// @param changedBy who changed its plan or state last, or null when that is not known
/// @param changedAt device time of that change, or null
/// @param deviceId desk of that change, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Session(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    UUID cohortId,
    LocalDate businessDate,
    Instant startsAt,
    Instant endsAt,
    @Nullable String room,
    @Nullable UUID trainerId,
    @Enumerated(EnumType.STRING) SessionState state,
    @Nullable String stateReason,
    @Nullable String sourcedId,
    @Nullable UUID changedBy,
    @Nullable Instant changedAt,
    @Nullable UUID deviceId)
    implements Row {
  public static final Table<Session> TABLE =
      new Table<>("session", Session.class, Stored.class, Stored::new);

  public static final Index<Session> BY_COHORT = new Index<>(TABLE, "cohortId", Session::cohortId);
  public static final Index<Session> BY_DATE =
      new Index<>(TABLE, "businessDate", Session::businessDate);

  /// A session of which nobody knows who changed it.
  public Session(
      UUID id,
      UUID organisationId,
      UUID branchId,
      UUID cohortId,
      LocalDate businessDate,
      Instant startsAt,
      Instant endsAt,
      @Nullable String room,
      @Nullable UUID trainerId,
      SessionState state,
      @Nullable String stateReason,
      @Nullable String sourcedId) {
    this(
        id,
        organisationId,
        branchId,
        cohortId,
        businessDate,
        startsAt,
        endsAt,
        room,
        trainerId,
        state,
        stateReason,
        sourcedId,
        null,
        null,
        null);
  }

  @Override
  public Table<Session> table() {
    return TABLE;
  }

  /// When and where it is, and who teaches it.
  public SessionPlan plan() {
    return new SessionPlan(businessDate, startsAt, endsAt, room, trainerId);
  }

  public Session planned(SessionPlan plan) {
    return new Session(
        id,
        organisationId,
        branchId,
        cohortId,
        plan.businessDate(),
        plan.startsAt(),
        plan.endsAt(),
        plan.room(),
        plan.trainerId(),
        state,
        stateReason,
        sourcedId,
        changedBy,
        changedAt,
        deviceId);
  }

  public Session in(SessionState next, @Nullable String why) {
    return new Session(
        id,
        organisationId,
        branchId,
        cohortId,
        businessDate,
        startsAt,
        endsAt,
        room,
        trainerId,
        next,
        why,
        sourcedId,
        changedBy,
        changedAt,
        deviceId);
  }

  /// The session as somebody changed it.
  public Session by(Context context) {
    return new Session(
        id,
        organisationId,
        branchId,
        cohortId,
        businessDate,
        startsAt,
        endsAt,
        room,
        trainerId,
        state,
        stateReason,
        sourcedId,
        context.actorId(),
        context.capturedAt(),
        context.deviceId());
  }

  /// How both databases store it.
  @Entity(name = "Session")
  @jakarta.persistence.Table(name = "session")
  public static class Stored extends StoredRow<Session> {
    protected Stored() {}

    Stored(Session row) {
      super(row);
    }
  }
}
