package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the server's rows still reach the replica: it writes canaries on a rhythm while a desk
/// is in contact, so one that has grown old although pulls are answered shows that they bring
/// nothing. Only the server's clock counts, as its own answers tell it.
final class CanaryWatch {
  /// Two rhythms, and what a poll may take.
  static final Duration LATE = Duration.ofMinutes(48);

  /// Who was away gives the server a rhythm's time to notice that somebody is there again.
  static final Duration GRACE = Duration.ofMinutes(25);

  private static final Duration AWAY = Duration.ofMinutes(15);

  private final Trouble trouble = new Trouble();
  private @Nullable Instant presentSince;
  private @Nullable Instant lastAnswer;
  private Optional<Instant> lastSung = Optional.empty();

  /// A pull was applied.
  ///
  /// @param at by the desk's clock
  /// @param serverTime as the answer says
  /// @param sungAt the older of the canaries in the replica, empty where one is missing
  void heard(Instant at, Instant serverTime, Optional<Instant> sungAt) {
    var before = lastAnswer;
    lastAnswer = serverTime;
    boolean putBack = isOlder(sungAt, lastSung);
    lastSung = sungAt;
    var since = presentSince;
    if (since == null || before == null || putBack || isAway(before, serverTime)) {
      since = serverTime;
      presentSince = since;
    }
    boolean old = sungAt.isEmpty() || sungAt.get().plus(LATE).isBefore(serverTime);
    if (old && !since.plus(GRACE).isAfter(serverTime)) {
      trouble.is(at, moment -> new StuckCause.CanaryLate(moment, sungAt));
    } else {
      trouble.isOver();
    }
  }

  Optional<StuckCause> late() {
    return trouble.cause();
  }

  /// A server that was put back to a backup has an older canary and has yet to sing again.
  private static boolean isOlder(Optional<Instant> now, Optional<Instant> before) {
    return before.isPresent() && (now.isEmpty() || now.get().isBefore(before.get()));
  }

  private static boolean isAway(Instant before, Instant serverTime) {
    return before.plus(AWAY).isBefore(serverTime) || serverTime.isBefore(before);
  }
}
