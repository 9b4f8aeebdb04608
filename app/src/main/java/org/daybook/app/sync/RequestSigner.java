package org.daybook.app.sync;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import okhttp3.Request;
import org.daybook.app.device.EpochKeys;
import org.daybook.model.protocol.RequestProof;
import org.daybook.model.protocol.RequestSignature;

/// Puts the device's signature on requests.
public final class RequestSigner {
  private static final int NONCE_BYTES = 16;

  private final UUID deviceId;
  private final Supplier<EpochKeys> keys;
  private final ServerClock serverClock;
  private final RandomGenerator random;

  /// @param keys of the epoch that this desk is in
  public RequestSigner(
      UUID deviceId, Supplier<EpochKeys> keys, ServerClock serverClock, RandomGenerator random) {
    this.deviceId = deviceId;
    this.keys = keys;
    this.serverClock = serverClock;
    this.random = random;
  }

  /// The same with the keys of a certain epoch.
  RequestSigner as(EpochKeys other) {
    return new RequestSigner(deviceId, () -> other, serverClock, random);
  }

  /// @param body as sent, after compression
  Request.Builder sign(Request.Builder request, String method, String path, byte[] body) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var time = serverClock.now();
    var now = keys.get();
    var text =
        RequestSignature.text(
            method, path, body, RequestSignature.base64(nonce), time.toEpochMilli(), now.epoch());
    var proof = new RequestProof(deviceId, now.epoch(), time, nonce, now.keys().sign(text));
    return request.header(RequestSignature.PROOF, proof.header());
  }
}
