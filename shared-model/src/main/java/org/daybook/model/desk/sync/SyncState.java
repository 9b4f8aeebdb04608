package org.daybook.model.desk.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How a desk stands with the server, at one moment.
///
/// @param toSend operations that the server has not answered
/// @param attention open items of the branch's Attention
/// @param lastContact last answer of a server that accepts this device
/// @param offlineSince when contact was lost; empty while there is contact
/// @param switchedOffline whether a person cut the desk off
/// @param loaded whether the replica is filled
/// @param listening whether the line for news stands
/// @param causes why the desk is stuck, the one to show first in front; empty when it is not
public record SyncState(
    int toSend,
    int attention,
    Optional<Instant> lastContact,
    Optional<Instant> offlineSince,
    boolean switchedOffline,
    boolean loaded,
    boolean listening,
    List<StuckCause> causes) {
  public SyncState {
    causes = List.copyOf(causes);
  }
}
