package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a desk tells the server how it stands: as soon as there is contact, when something lasting
/// has changed, and else once in an hour. A backlog that is gone within a minute is no news, so a
/// busy desk that is well tells no more than an idle one.
public final class HealthReporting {
  static final Duration RHYTHM = Duration.ofHours(1);
  static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
  static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
  private static final Duration BACKLOG_LASTS = Duration.ofMinutes(1);

  private @Nullable Standing told;
  private Instant toldAt = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private @Nullable Instant backlogSince;

  /// Whether it is to be told now. Asked again and again, at least every half minute.
  public boolean isDue(SyncState state, Instant now) {
    setBackWithTheClock(now);
    if (state.toSend() == 0) {
      backlogSince = null;
    } else if (backlogSince == null) {
      backlogSince = now;
    }
    boolean contact =
        state.lastContact().isPresent()
            && state.offlineSince().isEmpty()
            && !state.switchedOffline();
    if (!contact) {
      // Another server may answer next, which knows nothing of what this one was told.
      told = null;
      return false;
    }
    return !now.isBefore(notBefore)
        && (!standing(state, now).equals(told) || !now.isBefore(toldAt.plus(RHYTHM)));
  }

  /// The server has it.
  public void told(SyncState state, Instant now) {
    told = standing(state, now);
    toldAt = now;
    notBefore = now.plus(SHORTEST_PAUSE);
  }

  /// It was lost or refused. Nothing depends on it, so there is no hurry.
  public void failed(Instant now) {
    notBefore = now.plus(AFTER_FAILURE);
  }

  private Standing standing(SyncState state, Instant now) {
    var since = backlogSince;
    boolean backlog = since != null && !now.isBefore(since.plus(BACKLOG_LASTS));
    return new Standing(state.causes().stream().findFirst().map(StuckCode::of), backlog);
  }

  private void setBackWithTheClock(Instant now) {
    toldAt = toldAt.isAfter(now) ? now : toldAt;
    var since = backlogSince;
    backlogSince = since != null && since.isAfter(now) ? now : since;
    var latest = now.plus(AFTER_FAILURE);
    notBefore = notBefore.isAfter(latest) ? latest : notBefore;
  }

  /// What makes a difference to whoever reads it.
  private record Standing(Optional<StuckCode> stuck, boolean backlog) {}
}
