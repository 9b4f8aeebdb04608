package org.daybook.model.simulation;

import java.time.Instant;
import java.util.List;
import org.daybook.model.canary.Canaries;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.protocol.ErrorCode;

/// Looks over the shoulder of one run of a desk's program.
final class DeskWatch {
  private final DeskNode desk;
  private final Pauses pauses = new Pauses();
  private final Complaints complaints;
  private int pullsBeneath;

  DeskWatch(DeskNode desk) {
    this.desk = desk;
    this.complaints = new Complaints(desk);
  }

  Complaints complaints() {
    return complaints;
  }

  /// A push goes out.
  void pushes() {
    pauses.sent(desk.surroundings().scheduler().millis()).ifPresent(this::found);
  }

  /// It asks for another epoch.
  void renews() {
    pauses.renewing();
  }

  /// Seldom, for it takes long: after the first pull beneath pending operations, the second, the
  /// fourth and so on.
  void pulled(Journal journal) {
    if (desk.replica().read().firstPending().isPresent()) {
      pullsBeneath++;
      if (Integer.bitCount(pullsBeneath) == 1) {
        var wrong = Afresh.differences(desk.replica(), desk.identity(), journal);
        if (!wrong.isEmpty()) {
          found("shows other rows than if all were decided again: " + wrong);
        }
      }
    }
  }

  /// How old the canaries are that the replica holds after a pull.
  SyncEvent canaries(Instant serverTime) {
    var id = desk.identity();
    var sung = Canaries.oldest(desk.replica().read(), id.organisationId(), id.branchId());
    return new SyncEvent.CanaryHeard(desk.clock().instant(), serverTime, sung);
  }

  void told(SyncEvent event) {
    long now = desk.surroundings().scheduler().millis();
    complaints.told(event);
    switch (event) {
      case SyncEvent.PushAnswered _ -> pauses.succeeded();
      case SyncEvent.PushLost _ -> pauses.failed(now, 0, false);
      case SyncEvent.PushRefused refused -> observe(refused, now);
      default -> {}
    }
    if (desk.replica().unanswered() == 0) {
      pauses.forget();
    }
  }

  private void observe(SyncEvent.PushRefused refused, long now) {
    var code = refused.refusal().code();
    if (code == ErrorCode.FORKED || code == ErrorCode.REWOUND) {
      pauses.renewing();
    } else if (code == ErrorCode.GAP || (code == ErrorCode.TOO_LARGE && refused.count() > 1)) {
      pauses.forget();
    } else {
      boolean lasting = code.kind() != ErrorCode.Kind.TRANSIENT;
      pauses.failed(now, refused.retryAfter().toMillis(), lasting);
    }
  }

  /// Where nothing spoils the disk, nothing ever has to be healed.
  void differs(List<ScopedTable> tables) {
    if (desk.isSpoilt()) {
      return;
    }
    found("holds other rows than the server, or digests that are not of its rows: " + tables);
  }

  /// The clock was set: no pause is as long as it was meant.
  void clockJumped() {
    pauses.forget();
  }

  void found(String what) {
    desk.surroundings().ledger().found("desk " + desk.number() + " " + what);
  }
}
