package org.daybook.model.approval;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.daybook.model.operation.Cbor;
import org.daybook.model.value.Require;

/// What somebody has allowed with her own PIN, at the desk of whoever asked.
///
/// It proves that the key which that PIN opens at that desk has signed this very command of this
/// very author, once. It does not prove more than the PIN does: whoever knows it is her.
///
/// @param approverId who allows it
/// @param keyId her key at this desk, an [ApprovalKey]
/// @param nonce a fresh id, so that it allows one command and not the next one that says the same
/// @param approvedAt device time, whole milliseconds
/// @param signature Ed25519 over all that is allowed, in Base64 for URLs without padding
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Approval(
    UUID approverId, UUID keyId, UUID nonce, Instant approvedAt, String signature) {
  private static final String PURPOSE = "daybook-approval-1";
  private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9_-]{86}");

  public Approval {
    Require.given(approverId, keyId, nonce, signature);
    Require.moment(approvedAt, "the time of an approval");
    Require.that(SIGNATURE.matcher(signature).matches(), "a signature has 64 bytes");
  }

  /// Signs a command.
  ///
  /// @param signer signs with the approver's key
  public static Approval give(
      CarriesApproval command,
      ApprovalScene scene,
      UUID approverId,
      UUID keyId,
      UUID nonce,
      Instant at,
      UnaryOperator<byte[]> signer) {
    var signature = signer.apply(text(command, scene, approverId, keyId, nonce, at));
    var written = Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    return new Approval(approverId, keyId, nonce, at, written);
  }

  /// What it has to be the signature of.
  byte[] text(CarriesApproval command, ApprovalScene scene) {
    return text(command, scene, approverId, keyId, nonce, approvedAt);
  }

  byte[] signatureBytes() {
    return Base64.getUrlDecoder().decode(signature);
  }

  private static byte[] text(
      CarriesApproval command,
      ApprovalScene scene,
      UUID approverId,
      UUID keyId,
      UUID nonce,
      Instant at) {
    return Cbor.encode(
        new Text(
            PURPOSE,
            scene.organisationId(),
            scene.branchId(),
            scene.deviceId(),
            scene.authorId(),
            command.approvedAs(),
            Cbor.encode(command.withApproval(null)),
            approverId,
            keyId,
            nonce,
            at));
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Text(
      String purpose,
      UUID organisationId,
      UUID branchId,
      UUID deviceId,
      UUID authorId,
      String command,
      byte[] said,
      UUID approverId,
      UUID keyId,
      UUID nonce,
      Instant at) {}
}
