package org.daybook.model.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.jspecify.annotations.Nullable;

/// One of the desk's own operations, as the sync centre shows it.
///
/// @param sequence its number in the desk's epoch
/// @param intentId the gesture it belongs to
/// @param command wire name
/// @param actorId who did it
/// @param capturedAt device time
/// @param needs sequences of the operations it relies on
/// @param state how far it has come
/// @param expected what the desk's own decision says
/// @param expectedReason why, unless it simply accepts
/// @param answer the centre's answer, or null before it came
/// @param footprint what the decision read and wrote; empty once settled
public record OutboxEntry(
    long sequence,
    UUID intentId,
    String command,
    UUID actorId,
    Instant capturedAt,
    List<Long> needs,
    OutboxState state,
    Outcome expected,
    @Nullable Reason expectedReason,
    @Nullable OperationResult answer,
    Footprint footprint) {
  /// By the version that covers it, then by number; those without an answer last.
  public static final Comparator<OutboxEntry> BY_VERSION =
      Comparator.<OutboxEntry>comparingLong(
              entry -> entry.answer == null ? Long.MAX_VALUE : entry.answer.version())
          .thenComparingLong(OutboxEntry::sequence);

  public OutboxEntry {
    needs = List.copyOf(needs);
  }

  static OutboxEntry captured(Operation operation, Verdict verdict, Footprint footprint) {
    return new OutboxEntry(
        operation.sequence(),
        operation.intentId(),
        operation.commandName(),
        operation.actorId(),
        operation.capturedAt(),
        operation.needs(),
        OutboxState.SAVED_HERE,
        verdict.outcome(),
        verdict.reason(),
        null,
        footprint);
  }

  /// Whether its effects hold, as far as the desk knows.
  public boolean holds() {
    return answer == null ? expected.holds() : answer.outcome().holds();
  }

  /// Whether a branch's version contains its effects, or that it has none.
  public boolean coveredBy(long version) {
    return answer != null && answer.version() <= version;
  }

  OutboxEntry sent() {
    return with(
        state == OutboxState.SAVED_HERE ? OutboxState.SENT : state,
        expected,
        expectedReason,
        answer,
        footprint);
  }

  OutboxEntry answered(OperationResult result) {
    var next = state == OutboxState.SETTLED ? state : OutboxState.ANSWERED;
    return with(next, expected, expectedReason, result, footprint);
  }

  OutboxEntry settled() {
    return with(OutboxState.SETTLED, expected, expectedReason, answer, Footprint.NONE);
  }

  /// As [DeskTransaction#offerAgain] wants it.
  public OutboxEntry unanswered() {
    return answer == null
        ? this
        : with(OutboxState.SENT, answer.outcome(), answer.reason(), null, footprint);
  }

  OutboxEntry withoutEffects() {
    return with(state, expected, expectedReason, answer, Footprint.NONE);
  }

  OutboxEntry decided(Verdict verdict, Footprint now) {
    return with(state, verdict.outcome(), verdict.reason(), answer, now);
  }

  private OutboxEntry with(
      OutboxState newState,
      Outcome newExpected,
      @Nullable Reason newReason,
      @Nullable OperationResult newAnswer,
      Footprint newFootprint) {
    return new OutboxEntry(
        sequence,
        intentId,
        command,
        actorId,
        capturedAt,
        needs,
        newState,
        newExpected,
        newReason,
        newAnswer,
        newFootprint);
  }
}
