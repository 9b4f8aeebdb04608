package org.daybook.model.approval;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Base64;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.value.Require;

/// Makes the centre know the key that a person's PIN opens at a desk. Only the centre itself says
/// so, to whom the person has shown her password at that desk: a desk that said it could speak for
/// anybody.
///
/// @param staffId whose key it is
/// @param forDeviceId the desk
/// @param publicKey Ed25519, X.509, in Base64 for URLs without padding
/// @param resetsHeeded how many resets of her PINs were known when the PIN was chosen
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record KeepApprovalKey(UUID staffId, UUID forDeviceId, String publicKey, int resetsHeeded)
    implements Command {
  private static final int LENGTH = 59;
  private static final int MOST_RESETS = 1_000_000;

  public KeepApprovalKey {
    Require.given(staffId, forDeviceId, publicKey);
    Require.between(0, MOST_RESETS, resetsHeeded, "the number of resets");
    Require.that(publicKey.length() == LENGTH, "a public key has 44 bytes");
    Ed25519.read(Base64.getUrlDecoder().decode(publicKey));
  }

  /// As a row holds a key.
  public static String written(byte[] publicKey) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey);
  }
}
