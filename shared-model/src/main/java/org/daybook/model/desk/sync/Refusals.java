package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.ErrorCode;

/// Names the cause behind a refusal that means the same in both directions.
final class Refusals {
  private Refusals() {}

  /// No answer came in a direction, though the server answers in the other.
  static StuckCause silence(Instant since, Direction direction, Instant nextTry) {
    return new StuckCause.ServerTroubled(since, direction, ErrorCode.UNAVAILABLE, nextTry);
  }

  /// @param since since when it is refused
  /// @param now when this refusal came
  /// @param nextTry when the desk tries again
  static StuckCause cause(
      Instant since, Instant now, Direction direction, ErrorAnswer refusal, Instant nextTry) {
    var code = refusal.code();
    return switch (code) {
      case CLOCK_SKEW ->
          new StuckCause.ClockWrong(since, Duration.between(now, refusal.serverTime()));
      case REVOKED -> new StuckCause.Revoked(since);
      case UPGRADE_REQUIRED -> new StuckCause.UpgradeNeeded(since);
      default ->
          switch (code.kind()) {
            case TRANSIENT -> new StuckCause.ServerTroubled(since, direction, code, nextTry);
            case AUTHENTICATION -> new StuckCause.DeviceRefused(since, code);
            case PERMANENT -> new StuckCause.Refused(since, direction, code);
          };
    };
  }
}
