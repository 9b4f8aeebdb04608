package org.daybook.model.attention;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// What the centre accepted with an exception, rejected or could not read, until somebody settles
/// it.
///
/// @param kind contradiction, rejection or unreadable operation
/// @param reason why, from the documented list
/// @param deviceId device of the operation
/// @param operationEpoch epoch of the operation
/// @param operationSequence sequence of the operation
/// @param command wire name of the operation's command
/// @param actorId who did it
/// @param capturedAt device time of the operation
/// @param studentId whom it is about, or null
/// @param sessionId session it is about, or null
/// @param ownRowId row that the operation created (its side), or null
/// @param otherRowId row that it contradicts (the other side), or null
/// @param state open, with the manager, or settled
/// @param settledBy staff member who settled it, or null
/// @param settledAt device time of the settlement, or null
/// @param note what was said when it was handed on or settled, or null
/// @param wantedDate business day on which the operation wanted its session, or null when it is not
///   about a plan
/// @param wantedStartsAt first minute that it wanted, or null
/// @param wantedEndsAt the minute after the last that it wanted, or null
/// @param wantedRoom room that it wanted, or null
/// @param wantedTrainerId trainer that it wanted, or null
@Embeddable
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AttentionItem(
    @Column(insertable = false, updatable = false) UUID id,
    UUID organisationId,
    UUID branchId,
    @Enumerated(EnumType.STRING) AttentionKind kind,
    @Enumerated(EnumType.STRING) Reason reason,
    UUID deviceId,
    int operationEpoch,
    long operationSequence,
    String command,
    UUID actorId,
    Instant capturedAt,
    @Nullable UUID studentId,
    @Nullable UUID sessionId,
    @Nullable UUID ownRowId,
    @Nullable UUID otherRowId,
    @Enumerated(EnumType.STRING) AttentionState state,
    @Nullable UUID settledBy,
    @Nullable Instant settledAt,
    @Nullable String note,
    @Nullable LocalDate wantedDate,
    @Nullable Instant wantedStartsAt,
    @Nullable Instant wantedEndsAt,
    @Nullable String wantedRoom,
    @Nullable UUID wantedTrainerId)
    implements Row {
  public static final Table<AttentionItem> TABLE =
      new Table<>("attention_item", AttentionItem.class, Stored.class, Stored::new);

  public static final Index<AttentionItem> BY_OTHER_ROW =
      new Index<>(TABLE, "otherRowId", AttentionItem::otherRowId);
  public static final Index<AttentionItem> BY_OWN_ROW =
      new Index<>(TABLE, "ownRowId", AttentionItem::ownRowId);
  public static final Index<AttentionItem> BY_BRANCH =
      new Index<>(TABLE, "branchId", AttentionItem::branchId);

  @Override
  public Table<AttentionItem> table() {
    return TABLE;
  }

  /// An item as an operation causes it.
  ///
  /// @param command of the operation, or null when nobody can read it
  public static AttentionItem open(
      AttentionKind kind,
      Reason reason,
      String commandName,
      @Nullable Command command,
      Subject subject,
      Context context) {
    var plan = wantedBy(command);
    return new AttentionItem(
        context.newId(Context.ATTENTION_ORDINAL),
        context.organisationId(),
        context.branchId(),
        kind,
        reason,
        context.deviceId(),
        context.epoch(),
        context.sequence(),
        commandName,
        context.actorId(),
        context.capturedAt(),
        subject.studentId(),
        subject.sessionId(),
        subject.ownRowId(),
        subject.otherRowId(),
        AttentionState.OPEN,
        null,
        null,
        null,
        plan == null ? null : plan.businessDate(),
        plan == null ? null : plan.startsAt(),
        plan == null ? null : plan.endsAt(),
        plan == null ? null : plan.room(),
        plan == null ? null : plan.trainerId());
  }

  /// A plan that is refused is written nowhere else: whoever has to choose must see it.
  private static @Nullable SessionPlan wantedBy(@Nullable Command command) {
    return switch (command) {
      case RescheduleSession it -> it.plan();
      case ScheduleSession it ->
          new SessionPlan(it.businessDate(), it.startsAt(), it.endsAt(), it.room(), it.trainerId());
      case null, default -> null;
    };
  }

  /// The plan that the operation wanted for its session.
  public Optional<SessionPlan> wanted() {
    return wantedDate == null || wantedStartsAt == null || wantedEndsAt == null
        ? Optional.empty()
        : Optional.of(
            new SessionPlan(wantedDate, wantedStartsAt, wantedEndsAt, wantedRoom, wantedTrainerId));
  }

  /// The item handed to a manager.
  public AttentionItem withManager(@Nullable String said) {
    return in(AttentionState.WITH_MANAGER, settledBy, settledAt, said);
  }

  /// The item settled by somebody, at that device time.
  public AttentionItem settled(UUID by, Instant at, @Nullable String said) {
    return in(AttentionState.SETTLED, by, at, said == null ? note : said);
  }

  private AttentionItem in(
      AttentionState next, @Nullable UUID by, @Nullable Instant at, @Nullable String said) {
    return new AttentionItem(
        id,
        organisationId,
        branchId,
        kind,
        reason,
        deviceId,
        operationEpoch,
        operationSequence,
        command,
        actorId,
        capturedAt,
        studentId,
        sessionId,
        ownRowId,
        otherRowId,
        next,
        by,
        at,
        said,
        wantedDate,
        wantedStartsAt,
        wantedEndsAt,
        wantedRoom,
        wantedTrainerId);
  }

  /// How both databases store it.
  @Entity(name = "AttentionItem")
  @jakarta.persistence.Table(name = "attention_item")
  public static class Stored extends StoredRow<AttentionItem> {
    protected Stored() {}

    Stored(AttentionItem row) {
      super(row);
    }
  }
}
