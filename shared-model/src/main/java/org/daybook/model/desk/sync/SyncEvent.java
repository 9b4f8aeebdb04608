package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.model.desk.MassDeletion;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.PushRequest;

/// Something that happened to a desk's talk with the server, and when, by the desk's clock. What
/// changes the replica is told after it was committed.
public sealed interface SyncEvent {
  Instant at();

  /// The desk began.
  ///
  /// @param loaded whether the replica was filled once, so that it can be pulled into
  record Started(Instant at, boolean loaded) implements SyncEvent {}

  /// This program knows more of the rows than the one that filled the replica: a table, a field.
  record Grown(Instant at) implements SyncEvent {}

  /// A gesture was saved: the journal works, and there is something to send.
  record Captured(Instant at) implements SyncEvent {}

  /// What follows from an answer is so much that some is left for the next time.
  record RebaseUnfinished(Instant at) implements SyncEvent {}

  /// The outbox or Attention changed: what was counted is old.
  record Changed(Instant at) implements SyncEvent {}

  /// The journal could not take a gesture. The next [Captured] says that it can again.
  record CaptureFailed(Instant at) implements SyncEvent {}

  /// @param toSend operations without an answer
  /// @param attention open items of the branch's Attention
  /// @param parked own operations that nobody can decide and that nobody has looked at
  record Counted(Instant at, int toSend, int attention, int parked) implements SyncEvent {}

  /// A person asks to try now.
  record TryNow(Instant at) implements SyncEvent {}

  /// A person cuts the desk off, or lets it talk again.
  record Switched(Instant at, boolean offline) implements SyncEvent {}

  /// The program ends.
  record Closed(Instant at) implements SyncEvent {}

  /// A step failed on this desk itself.
  record Faulted(Instant at, Direction direction, Fault fault) implements SyncEvent {}

  /// The answers of a push are in the replica.
  ///
  /// @param first the first operation that was sent
  /// @param count how many were sent
  /// @param head the journal's last sequence when they were
  record PushAnswered(Instant at, long first, int count, long head) implements SyncEvent {
    public static PushAnswered of(Instant at, PushRequest request) {
      return new PushAnswered(
          at,
          request.firstSequence(),
          request.operations().size(),
          request.head().head().sequence());
    }
  }

  /// There was nothing to send after all.
  record NothingToPush(Instant at) implements SyncEvent {}

  /// The server answered a push and said no.
  ///
  /// @param first the first operation that was sent
  /// @param count how many were sent
  /// @param head the journal's last sequence when they were
  /// @param retryAfter the pause that the server asks for, else zero
  record PushRefused(
      Instant at, long first, int count, long head, ErrorAnswer refusal, Duration retryAfter)
      implements SyncEvent {
    public static PushRefused of(
        Instant at, PushRequest request, ErrorAnswer refusal, Duration retryAfter) {
      return new PushRefused(
          at,
          request.firstSequence(),
          request.operations().size(),
          request.head().head().sequence(),
          refusal,
          retryAfter);
    }
  }

  /// No answer came to a push; whether it arrived is unknown.
  ///
  /// @param count how many operations were sent
  /// @param timedOut whether it may have been too much at once
  record PushLost(Instant at, int count, boolean timedOut) implements SyncEvent {}

  /// This desk goes on in a new epoch: journal and replica are of it.
  record Renewed(Instant at) implements SyncEvent {}

  /// The server gives no other epoch.
  record RenewRefused(Instant at, ErrorAnswer refusal, Duration retryAfter) implements SyncEvent {}

  /// No answer came.
  record RenewLost(Instant at) implements SyncEvent {}

  /// There is no older key that could ask.
  record RenewImpossible(Instant at) implements SyncEvent {}

  /// What was pulled shows that another one writes as this desk does, or that this desk was
  /// restored from a copy. Nothing of it is in the replica.
  record PullForked(Instant at) implements SyncEvent {}

  /// What was pulled was asked for in an epoch that this desk has left meanwhile, or before it
  /// heard that the server was put back. Nothing more of it goes into the replica.
  record PullOutlived(Instant at) implements SyncEvent {}

  /// What was pulled is in the replica.
  ///
  /// @param lastSequence the last of this desk's operations that the server holds
  /// @param answeredThrough the last that was answered before, read in the same transaction
  record PullApplied(Instant at, long lastSequence, long answeredThrough) implements SyncEvent {}

  /// Tables of the replica are not as they should be. Told at any time: while a pull or a proof is
  /// under way that shows it, or by whoever read the replica through.
  record Differed(Instant at, List<ScopedTable> tables) implements SyncEvent {
    public Differed {
      tables = List.copyOf(tables);
    }
  }

  /// All digests were compared; what differs was told before.
  ///
  /// @param comparable whether replica and server were of the same moment; else nothing is known
  record Proven(Instant at, boolean comparable) implements SyncEvent {}

  /// The tables are those of the server, as far as can be told.
  record Repaired(Instant at) implements SyncEvent {}

  /// A repair would take much of what the desk shows away; it was not done.
  record RepairHeld(Instant at, MassDeletion deletion) implements SyncEvent {}

  /// How old the canaries in the replica are after a pull, told before [PullApplied].
  ///
  /// @param serverTime as the pull's answer says
  /// @param sungAt the older of the canaries, empty where one is missing
  record CanaryHeard(Instant at, Instant serverTime, Optional<Instant> sungAt)
      implements SyncEvent {}

  /// The first load has begun; its rows are coming.
  record LoadBegun(Instant at) implements SyncEvent {}

  /// Some rows of the first load are in the replica.
  record LoadAdvanced(Instant at) implements SyncEvent {}

  /// The first load is in the replica, whole.
  record LoadEnded(Instant at) implements SyncEvent {}

  /// What came of the first load is not what was announced; it was thrown away.
  record LoadFlawed(Instant at) implements SyncEvent {}

  /// The load came whole, but would take much of what the desk shows away; it waits.
  record LoadHeld(Instant at, MassDeletion deletion) implements SyncEvent {}

  /// A person says that the rows that the held load takes away may go.
  record DeletionAccepted(Instant at) implements SyncEvent {}

  /// The server answered a pull or a load and said no.
  record DownRefused(Instant at, ErrorAnswer refusal, Duration retryAfter) implements SyncEvent {}

  /// No answer came to a pull or a load, or it broke off.
  record DownLost(Instant at) implements SyncEvent {}

  /// What the server sent in a pull or a load cannot be read by this program.
  record DownUnreadable(Instant at) implements SyncEvent {}

  /// The line for news stands.
  record LineOpened(Instant at, long line) implements SyncEvent {}

  /// The server has news.
  record Poked(Instant at, long line) implements SyncEvent {}

  /// The line ended by itself, or never stood.
  record LineEnded(Instant at, long line) implements SyncEvent {}
}
