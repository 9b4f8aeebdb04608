package org.daybook.server.auth;

import java.time.Clock;
import java.util.UUID;
import org.daybook.model.approval.ApprovalKey;
import org.daybook.model.approval.KeepApprovalKey;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.protocol.ApprovalKeyAnswer;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.CentreOperations;

/// Takes in the keys that people's PINs open at desks. Whose a key is says the token that the
/// person got at that desk for her password, and nothing that the desk says.
public final class ApprovalKeys {
  private final PersonalAccess access;
  private final CentreOperations operations;
  private final Clock clock;

  public ApprovalKeys(PersonalAccess access, CentreOperations operations, Clock clock) {
    this.access = access;
    this.operations = operations;
    this.clock = clock;
  }

  /// @throws IllegalArgumentException where it is no key
  public Reply<ApprovalKeyAnswer> keep(DeviceIdentity device, ApprovalKeyRequest request) {
    var person =
        access.<UUID>inTheNameOf(
            device, request.accessToken(), (staffId, _) -> new Reply.Answered<>(staffId));
    return switch (person) {
      case Reply.Refused<UUID>(var code) -> new Reply.Refused<>(code);
      case Reply.Answered<UUID>(var staffId) ->
          keep(
              device,
              new KeepApprovalKey(
                  staffId,
                  device.id(),
                  KeepApprovalKey.written(request.publicKey()),
                  request.resetsHeeded()));
    };
  }

  private Reply<ApprovalKeyAnswer> keep(DeviceIdentity device, KeepApprovalKey command) {
    var now = clock.instant();
    return operations.run(
        device.organisationId(),
        bench -> {
          var wanted = new CentreCommand(device.organisationId(), command, command.staffId(), null);
          if (!bench.issue(wanted).outcome().holds()) {
            return new Reply.Refused<>(ErrorCode.FORBIDDEN);
          }
          return bench.facts().list(ApprovalKey.BY_STAFF, command.staffId()).stream()
              .filter(it -> it.publicKey().equals(command.publicKey()))
              .filter(it -> it.ofDeviceId().equals(device.id()))
              .findFirst()
              .<Reply<ApprovalKeyAnswer>>map(
                  it -> new Reply.Answered<>(new ApprovalKeyAnswer(it.id(), now)))
              .orElseThrow(() -> new IllegalStateException("a key that was kept is not there"));
        });
  }
}
