package org.daybook.app.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.desk.sync.SyncState;
import org.daybook.model.protocol.ErrorCode;

/// How this desk stands with the server, at one moment.
///
/// @param toSend operations that the server has not answered
/// @param attention own operations that were rejected or parked and are not settled
/// @param lastContact last answer of the server
/// @param offlineSince when contact was lost; empty while there is contact
/// @param switchedOffline whether a person cut the desk off
/// @param load progress of a first load; empty when none is under way
/// @param loaded whether a first load has ever been completed
/// @param stuck why uploads or downloads stand still and a person must act; empty when they do not
/// @param causes why the desk is stuck, the one to show first in front; empty when it is not
public record SyncStatus(
    int toSend,
    int attention,
    Optional<Instant> lastContact,
    Optional<Instant> offlineSince,
    boolean switchedOffline,
    Optional<LoadProgress> load,
    boolean loaded,
    Optional<ErrorCode> stuck,
    List<StuckCause> causes) {
  public SyncStatus {
    causes = List.copyOf(causes);
  }

  /// Without causes.
  public SyncStatus(
      int toSend,
      int attention,
      Optional<Instant> lastContact,
      Optional<Instant> offlineSince,
      boolean switchedOffline,
      Optional<LoadProgress> load,
      boolean loaded,
      Optional<ErrorCode> stuck) {
    this(
        toSend,
        attention,
        lastContact,
        offlineSince,
        switchedOffline,
        load,
        loaded,
        stuck,
        List.of());
  }

  public static SyncStatus unknown() {
    return new SyncStatus(
        0, 0, Optional.empty(), Optional.empty(), false, Optional.empty(), false, Optional.empty());
  }

  public boolean online() {
    return lastContact.isPresent() && offlineSince.isEmpty();
  }

  /// The same load, and how the desk stands now.
  SyncStatus with(SyncState now) {
    return new SyncStatus(
        now.toSend(),
        now.attention(),
        now.lastContact(),
        now.offlineSince(),
        now.switchedOffline(),
        load,
        now.loaded(),
        now.causes().stream()
            .filter(cause -> !cause.passes())
            .flatMap(cause -> cause.refusal().stream())
            .findFirst(),
        now.causes());
  }

  SyncStatus loading(Optional<LoadProgress> progress) {
    return new SyncStatus(
        toSend,
        attention,
        lastContact,
        offlineSince,
        switchedOffline,
        progress,
        loaded,
        stuck,
        causes);
  }
}
