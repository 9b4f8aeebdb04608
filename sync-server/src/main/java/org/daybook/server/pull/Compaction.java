package org.daybook.server.pull;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.daybook.server.store.Database;
import org.daybook.server.store.FeedStore;
import org.daybook.server.store.FeedStore.Cut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets what left the scopes, and the tags of versions, below the slowest device that still
/// asks. First the floor is raised, so that nobody reads from below it any more; only then is
/// anything cut, in small transactions that hold no scope's lock.
public final class Compaction {
  /// A device that was silent for longer begins anew when it comes back, and keeps its outbox.
  public static final Duration SILENT = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
  private static final int AT_ONCE = 5_000;

  private final Database database;
  private final MeterRegistry meters;

  public Compaction(Database database, MeterRegistry meters) {
    this.database = database;
    this.meters = meters;
  }

  /// Compacts every scope; what another server is at is left to it.
  ///
  /// @param silent after which a device counts as too old
  public Cut compact(Duration silent) {
    long lines = 0;
    long tags = 0;
    for (var scope : database.outsideTheWall(it -> new FeedStore(it).scopes())) {
      var cut = new Cut(raised(scope, silent) ? 1 : 0, 0);
      while (cut.lines() + cut.tags() > 0) {
        cut = database.outsideTheWall(it -> new FeedStore(it).cutBelowFloor(scope, AT_ONCE));
        lines += cut.lines();
        tags += cut.tags();
      }
    }
    meters.counter("daybook.compacted.lines").increment((double) lines);
    meters.counter("daybook.compacted.tags").increment((double) tags);
    if (lines + tags > 0) {
      LOG.info("compaction: {} lines of rows that had left and {} tags are gone", lines, tags);
    }
    return new Cut(lines, tags);
  }

  private boolean raised(UUID scope, Duration silent) {
    try {
      return database.outsideTheWall(it -> new FeedStore(it).raiseFloor(scope, silent)).isPresent();
    } catch (RuntimeException e) {
      // Its scope was locked for too long; the others are not held up, and it has another turn.
      LOG.warn("the floor of scope {} stays", scope, e);
      return false;
    }
  }
}
