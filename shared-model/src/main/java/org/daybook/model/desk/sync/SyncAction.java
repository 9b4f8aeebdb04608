package org.daybook.model.desk.sync;

import java.time.Instant;
import java.util.List;
import org.daybook.model.desk.PushPlan;
import org.daybook.model.desk.ScopedTable;

/// What to do next in one direction. Whoever does it tells the session what came of it, before it
/// asks for the next one.
public sealed interface SyncAction {

  /// Count what waits; answered by [SyncEvent.Counted].
  record Count() implements SyncAction {}

  /// Send what the plan says; answered by [SyncEvent.PushAnswered], [SyncEvent.NothingToPush],
  /// [SyncEvent.PushRefused] or [SyncEvent.PushLost].
  record Push(PushPlan plan) implements SyncAction {}

  /// Ask for an epoch of this desk's own and go on in it; answered by [SyncEvent.Renewed],
  /// [SyncEvent.RenewRefused], [SyncEvent.RenewLost] or [SyncEvent.RenewImpossible].
  ///
  /// @param unknown whether the server does not know the present epoch, as one that was restored:
  ///   only an older key can ask
  record Renew(boolean unknown) implements SyncAction {}

  /// Ask for what changed; answered by [SyncEvent.PullApplied] or one of the down events.
  record Pull() implements SyncAction {}

  /// Take the first load, or go on with it; answered by [SyncEvent.LoadEnded],
  /// [SyncEvent.LoadFlawed], [SyncEvent.LoadHeld] or one of the down events.
  ///
  /// @param deletionAccepted whether a load that is held takes its place all the same
  record Load(boolean deletionAccepted) implements SyncAction {}

  /// Compare the digests of all tables with the server's, and tell it what was healed; answered by
  /// [SyncEvent.Proven] or one of the down events.
  record Prove() implements SyncAction {}

  /// Make tables those of the server by their differences; answered by [SyncEvent.Repaired],
  /// [SyncEvent.RepairHeld] or one of the down events.
  ///
  /// @param tables which; none for all that differ, because this replica is too far behind to be
  ///   told what changed: then the cursors move, too
  /// @param deletionAccepted whether a person let go the rows that only this replica has
  record Repair(List<ScopedTable> tables, boolean deletionAccepted) implements SyncAction {
    public Repair {
      tables = List.copyOf(tables);
    }
  }

  /// Open a line for the server's news, and do not wait for it. What comes over it carries its
  /// number: [SyncEvent.LineOpened], [SyncEvent.Poked], [SyncEvent.LineEnded].
  record Listen(long line) implements SyncAction {}

  /// Close the line.
  record HangUp() implements SyncAction {}

  /// Nothing before that moment, or before something happens; [Instant#MAX] when only an event can
  /// change that.
  record WaitUntil(Instant moment) implements SyncAction {}

  /// There is nothing more to do in this direction, ever.
  record Stop() implements SyncAction {}
}
