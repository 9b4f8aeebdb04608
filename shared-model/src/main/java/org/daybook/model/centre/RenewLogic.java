package org.daybook.model.centre;

import java.util.Arrays;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RenewRequest;

/// Gives a device an epoch of its own. All epochs of a device stay valid: of two copies that run at
/// once, neither drives the other out.
public final class RenewLogic {
  private RenewLogic() {}

  /// What became of it.
  public sealed interface Reply {

    /// The device has it.
    ///
    /// @param epoch the new epoch
    /// @param repeated whether the same key had asked before
    record Renewed(int epoch, boolean repeated) implements Reply {}

    /// It has none.
    record Refused(ErrorCode code) implements Reply {}
  }

  /// @param device as authenticated, under the epoch that it had
  public static Reply renew(EpochRegister register, DeviceIdentity device, RenewRequest request) {
    if (!Protocol.accepts(request.protocol())) {
      return new Reply.Refused(ErrorCode.UPGRADE_REQUIRED);
    }
    if (request.atLeast() < 2 || request.atLeast() > Protocol.MAX_EPOCHS) {
      return new Reply.Refused(ErrorCode.MALFORMED);
    }
    var known = register.epochsOf(device.id());
    for (var epoch : known.entrySet()) {
      if (Arrays.equals(epoch.getValue(), request.publicKey())) {
        return new Reply.Renewed(epoch.getKey(), true);
      }
    }
    int next = Math.max(known.lastKey() + 1, request.atLeast());
    if (next > Protocol.MAX_EPOCHS) {
      return new Reply.Refused(ErrorCode.FORBIDDEN);
    }
    register.add(device, next, request.publicKey());
    return new Reply.Renewed(next, false);
  }
}
