package org.daybook.model.desk;

import java.util.Collection;
import java.util.List;
import org.daybook.model.protocol.Cursor;

/// What is still to be done after rows or answers came, kept in the replica beside them: a rebase
/// that was cut off between two transactions goes on there.
public interface RebaseBacklog {

  /// Where the replica will stand when all of the answer is in of which a part is; empty when none
  /// is under way.
  List<Cursor> arriving();

  /// Notes that a part of an answer is in; none to say that all of it is.
  void arriving(List<Cursor> cursors);

  /// Notes rows whose server image changed beneath pending effects.
  void moved(Collection<RowRef> rows);

  /// Some of those, at most that many.
  List<RowRef> moved(int limit);

  /// Forgets that they changed: who must be decided again for it is noted.
  void looked(Collection<RowRef> rows);

  /// Notes keys of what changed: pending operations that read or wrote one are outdated.
  void outdate(Collection<Long> keys);

  /// Notes that one operation must be decided again.
  void outdateOperation(long sequence);

  /// Finds operations that noted keys make outdated, about that many at most. Returns whether there
  /// were keys left to look at.
  boolean findOutdated(int limit);

  /// Unsettled operations that must be decided again, ascending, at most that many. Meaningful once
  /// [#findOutdated] has found them all.
  List<OutboxEntry> outdated(int limit);

  /// Notes that operations were decided again, or need not be.
  void upToDate(Collection<Long> sequences);
}
