package org.daybook.model.simulation;

import static org.daybook.model.desk.sync.StuckCode.CANARY_LATE;
import static org.daybook.model.desk.sync.StuckCode.DELETION_HELD;
import static org.daybook.model.desk.sync.StuckCode.DEVICE_REFUSED;
import static org.daybook.model.desk.sync.StuckCode.FIRST_LOAD_INCOMPLETE;
import static org.daybook.model.desk.sync.StuckCode.JOURNAL_UNWRITABLE;
import static org.daybook.model.desk.sync.StuckCode.NO_CONTACT;
import static org.daybook.model.desk.sync.StuckCode.OPERATIONS_PARKED;
import static org.daybook.model.desk.sync.StuckCode.OPERATION_TOO_LARGE;
import static org.daybook.model.desk.sync.StuckCode.REFUSED;
import static org.daybook.model.desk.sync.StuckCode.REVOKED;
import static org.daybook.model.desk.sync.StuckCode.SERVER_TROUBLED;
import static org.daybook.model.desk.sync.StuckCode.UPGRADE_NEEDED;

import java.util.Set;
import org.daybook.model.desk.sync.StuckCode;

/// What "Why is this desk stuck?" may truly name while something goes wrong. A fault without a name
/// stops nothing by itself: a clock is learnt, a fork is left behind, a process begins again, and
/// nobody need know.
final class TrueCauses {
  private static final long ON_THE_WAY_MILLIS = 60_000;
  private static final long AT_THE_SERVER_MILLIS = 120_000;

  private TrueCauses() {}

  /// What that fault makes true of a desk that it strikes.
  static Set<StuckCode> of(Fault fault) {
    return switch (fault) {
      case DROP,
          REORDER,
          TRUNCATE_ANSWER,
          LOST_ACK,
          HALF_OPEN,
          BLACKOUT,
          ANSWER_500,
          SERVER_KILL,
          LONG_TRANSACTION ->
          // Nobody answers, or nobody answers what goes in one direction.
          Set.of(NO_CONTACT, SERVER_TROUBLED, FIRST_LOAD_INCOMPLETE);
      case TRUNCATE_REQUEST, ANSWER_401 -> Set.of(DEVICE_REFUSED, FIRST_LOAD_INCOMPLETE);
      case ANSWER_413 -> Set.of(OPERATION_TOO_LARGE, REFUSED, FIRST_LOAD_INCOMPLETE);
      case ANSWER_429 -> Set.of(SERVER_TROUBLED, FIRST_LOAD_INCOMPLETE);
      case PULL_STALLED -> Set.of(CANARY_LATE);
      case DISK_FULL -> Set.of(JOURNAL_UNWRITABLE);
      case POISON -> Set.of(OPERATIONS_PARKED);
      case SERVER_RESTORED ->
          // It may have lost an epoch, and with it the desk's key.
          Set.of(NO_CONTACT, SERVER_TROUBLED, DEVICE_REFUSED, DELETION_HELD, FIRST_LOAD_INCOMPLETE);
      case REVOKE -> Set.of(REVOKED, FIRST_LOAD_INCOMPLETE);
      case VERSION_SKEW -> Set.of(UPGRADE_NEEDED, FIRST_LOAD_INCOMPLETE);
      case DUPLICATE,
          DELAY,
          KILL,
          TORN_WRITE,
          POWER_CUT,
          JOURNAL_TAIL_LOST,
          REPLICA_LOST,
          DEVICE_RESTORED,
          DEVICE_CLONED,
          CLOCK_AHEAD,
          CLOCK_BEHIND,
          SLOW_DEVICE,
          HUGE_OUTBOX,
          SAID_TWICE,
          TWO_NODES,
          SCOPE_MOVE,
          NEW_COMMANDS,
          COMPACTION,
          FORGED_SCOPE ->
          Set.of();
    };
  }

  /// How long after it struck its names are true: until an attempt that it spoilt has ended and the
  /// next one has passed, or for ever. A restore of the server is felt for longer, until the desk
  /// lives in the present again.
  static long millis(Fault fault) {
    return switch (fault) {
      case ANSWER_413, PULL_STALLED, LONG_TRANSACTION, REVOKE -> Long.MAX_VALUE;
      default ->
          switch (fault.home()) {
            case NETWORK -> ON_THE_WAY_MILLIS;
            case SERVER -> AT_THE_SERVER_MILLIS;
            case DESK -> Long.MAX_VALUE;
          };
    };
  }
}
