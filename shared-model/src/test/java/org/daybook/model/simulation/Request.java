package org.daybook.model.simulation;

import java.util.Arrays;
import java.util.UUID;
import org.daybook.model.operation.HashChain;
import org.daybook.model.protocol.RequestSignature;

/// A request as it is on the wire: what HTTP carries in its headers, and the body.
record Request(
    Kind kind, UUID deviceId, String nonce, long timeMillis, byte[] signature, byte[] body) {

  /// The endpoints that desks use.
  enum Kind {
    PUSH("/sync/v1/push"),
    PULL("/sync/v1/pull"),
    LOAD("/sync/v1/load");

    private final String path;

    Kind(String path) {
      this.path = path;
    }
  }

  static Request signed(Kind kind, UUID deviceId, String nonce, long timeMillis, byte[] body) {
    var text = RequestSignature.text("POST", kind.path, body, nonce, timeMillis);
    return new Request(kind, deviceId, nonce, timeMillis, signature(deviceId, text), body);
  }

  /// What stands for a signature here: nobody else makes it, and it fits nothing else.
  static byte[] signature(UUID deviceId, byte[] text) {
    var secret = ("the key of " + deviceId).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return HashChain.next(HashChain.sha256(secret), text);
  }

  boolean isAuthentic() {
    var text = RequestSignature.text("POST", kind.path, body, nonce, timeMillis);
    return Arrays.equals(signature, signature(deviceId, text));
  }

  Request withoutEnd() {
    var half = Arrays.copyOf(body, body.length / 2);
    return new Request(kind, deviceId, nonce, timeMillis, signature, half);
  }
}
