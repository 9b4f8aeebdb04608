package org.daybook.model.centre;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.daybook.model.device.DeviceState;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;

/// Decides whether a first load begins or goes on, and where a replica stands after it.
///
/// A load that goes on serves what it has not served yet as it is now, and still ends at the
/// cursors with which it began. What changed or left since comes by the pull after it.
public final class LoadLogic {
  private LoadLogic() {}

  /// Why not; empty when it does.
  public static Optional<ErrorCode> refusal(
      CentreSnapshot snapshot, DeviceIdentity device, LoadRequest request) {
    if (!Protocol.accepts(request.protocol())) {
      return Optional.of(ErrorCode.UPGRADE_REQUIRED);
    }
    if (device.state() != DeviceState.ACTIVE) {
      return Optional.of(ErrorCode.REVOKED);
    }
    return request.point() == null
        ? Optional.empty()
        : goingOn(snapshot, device, request.cursors());
  }

  /// Where the replica stands when all has come.
  public static List<Cursor> cursors(
      CentreSnapshot snapshot, DeviceIdentity device, LoadRequest request) {
    return request.point() == null
        ? PullLogic.scopesOf(device).stream().map(snapshot::cursorOf).toList()
        : request.cursors();
  }

  /// Only where the pull afterwards would be answered.
  private static Optional<ErrorCode> goingOn(
      CentreSnapshot snapshot, DeviceIdentity device, List<Cursor> cursors) {
    var scopes = PullLogic.scopesOf(device);
    var named = new HashSet<>(cursors.stream().map(Cursor::scope).toList());
    if (cursors.size() != scopes.size() || !named.equals(new HashSet<>(scopes))) {
      return Optional.of(ErrorCode.UNKNOWN_CURSOR);
    }
    int budget = Protocol.MAX_PULL_ROWS;
    for (var cursor : cursors) {
      var unusable = PullLogic.unusable(snapshot, cursor);
      if (unusable.isPresent()) {
        return unusable;
      }
      budget -= snapshot.countChanges(cursor.scope(), cursor.version(), budget);
      if (budget < 0) {
        return Optional.of(ErrorCode.TOO_FAR_BEHIND);
      }
    }
    return Optional.empty();
  }
}
