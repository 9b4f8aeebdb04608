package org.daybook.model.simulation;

import java.util.Arrays;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.HashChain;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.RequestSignature;

/// A request as it is on the wire: what HTTP carries in its headers, and the body.
record Request(
    Kind kind,
    UUID deviceId,
    int epoch,
    String nonce,
    long timeMillis,
    byte[] signature,
    byte[] body) {

  /// The endpoints that desks use.
  enum Kind {
    PUSH("/sync/v1/push"),
    PULL("/sync/v1/pull"),
    LOAD("/sync/v1/load"),
    DIGESTS("/sync/v1/digests"),
    DIFFERENCES("/sync/v1/differences"),
    REPORT("/sync/v1/report"),
    RENEW("/sync/v1/renew");

    private final String path;

    Kind(String path) {
      this.path = path;
    }
  }

  static Request signed(Kind kind, DeskAuthor author, String nonce, long timeMillis, byte[] body) {
    var text = RequestSignature.text("POST", kind.path, body, nonce, timeMillis, author.epoch());
    return new Request(
        kind,
        author.deviceId(),
        author.epoch(),
        nonce,
        timeMillis,
        signature(author.key(), text),
        body);
  }

  static byte[] body(PushRequest push) {
    return Cbor.encode(PackedPush.of(push));
  }

  /// Who signs.
  record DeskAuthor(UUID deviceId, int epoch, byte[] key) {}

  /// What stands for a signature here: nobody else makes it, and it fits nothing else. The key is
  /// the public one, too, since nobody here would forge.
  static byte[] signature(byte[] key, byte[] text) {
    return HashChain.next(key, text);
  }

  boolean isSignedWith(byte[] key) {
    var text = RequestSignature.text("POST", kind.path, body, nonce, timeMillis, epoch);
    return Arrays.equals(signature, signature(key, text));
  }

  Request withoutEnd() {
    var half = Arrays.copyOf(body, body.length / 2);
    return new Request(kind, deviceId, epoch, nonce, timeMillis, signature, half);
  }
}
