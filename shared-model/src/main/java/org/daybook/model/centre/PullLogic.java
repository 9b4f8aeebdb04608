package org.daybook.model.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableDigest;

/// Answers what changed in a device's scopes. The scopes are the device's whatever the request
/// names.
public final class PullLogic {
  private PullLogic() {}

  /// The scopes of a device: its organisation, then its branch.
  public static List<UUID> scopesOf(DeviceIdentity device) {
    return List.of(device.organisationId(), device.branchId());
  }

  public static PullReply pull(
      CentreSnapshot snapshot, DeviceIdentity device, PullRequest request, Instant serverTime) {
    if (!Protocol.accepts(request.protocol())) {
      return new PullReply.Refused(ErrorCode.UPGRADE_REQUIRED, null);
    }
    if (device.state() != DeviceState.ACTIVE) {
      return refused(snapshot, device, ErrorCode.REVOKED);
    }
    var from = new HashMap<UUID, Cursor>();
    request.cursors().forEach(cursor -> from.put(cursor.scope(), cursor));
    var now = new ArrayList<Cursor>();
    int budget = Protocol.MAX_PULL_ROWS;
    for (var cursor : request.toBeKnown()) {
      if (!scopesOf(device).contains(cursor.scope())) {
        continue;
      }
      var unusable = unusable(snapshot, cursor);
      if (unusable.isPresent()) {
        return refused(snapshot, device, unusable.get());
      }
    }
    for (var scope : scopesOf(device)) {
      var cursor = from.computeIfAbsent(scope, it -> new Cursor(it, 0, 0));
      var current = snapshot.cursorOf(scope);
      now.add(current);
      if (cursor.version() < current.version()) {
        budget -= snapshot.countChanges(scope, cursor.version(), budget);
      }
      if (budget < 0) {
        return refused(snapshot, device, ErrorCode.TOO_FAR_BEHIND);
      }
    }
    long branchVersion = from.getOrDefault(device.branchId(), now.getLast()).version();
    var results =
        snapshot.results(device.id(), device.epoch(), branchVersion, Protocol.MAX_PULL_ROWS + 1);
    if (results.size() > Protocol.MAX_PULL_ROWS) {
      return refused(snapshot, device, ErrorCode.TOO_FAR_BEHIND);
    }
    return new PullReply.Answered(answer(snapshot, device, from, now, results, serverTime));
  }

  /// Why nothing can be told from a cursor; empty when it can. One from the very beginning holds
  /// nothing that could have left since.
  static Optional<ErrorCode> unusable(CentreSnapshot snapshot, Cursor cursor) {
    if (cursor.version() > 0 && cursor.version() < snapshot.floorOf(cursor.scope())) {
      return Optional.of(ErrorCode.TOO_FAR_BEHIND);
    }
    return snapshot.knows(cursor) ? Optional.empty() : Optional.of(ErrorCode.UNKNOWN_CURSOR);
  }

  /// Tells how far the server holds the device's operations, so that one that can read nothing more
  /// learns all the same what the server has lost.
  private static PullReply refused(CentreSnapshot snapshot, DeviceIdentity device, ErrorCode code) {
    long last = snapshot.chainOf(device.id(), device.epoch()).sequence();
    return new PullReply.Refused(code, last);
  }

  private static PullAnswer answer(
      CentreSnapshot snapshot,
      DeviceIdentity device,
      Map<UUID, Cursor> from,
      List<Cursor> now,
      List<OperationResult> results,
      Instant serverTime) {
    var changes = new ArrayList<TableChanges>();
    var digests = new ArrayList<TableDigest>();
    for (var cursor : now) {
      long after = from.getOrDefault(cursor.scope(), cursor).version();
      if (after < cursor.version()) {
        changes.addAll(snapshot.changes(cursor.scope(), after));
        digests.addAll(snapshot.digests(cursor.scope(), after));
      }
    }
    var chain = snapshot.chainOf(device.id(), device.epoch());
    return new PullAnswer(
        now, changes, results, chain.sequence(), serverTime, chain.hash(), digests);
  }
}
