package org.daybook.app.sync;

import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import okhttp3.Request;
import org.daybook.app.device.EpochKeys;
import org.daybook.model.protocol.RequestSignature;

/// Puts the device's signature on requests.
public final class RequestSigner {
  private static final int NONCE_BYTES = 18;

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
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    var encoder = Base64.getUrlEncoder().withoutPadding();
    var nonce = encoder.encodeToString(bytes);
    long time = serverClock.now().toEpochMilli();
    var now = keys.get();
    var text = RequestSignature.text(method, path, body, nonce, time, now.epoch());
    return request
        .header(RequestSignature.DEVICE, deviceId.toString())
        .header(RequestSignature.EPOCH, Integer.toString(now.epoch()))
        .header(RequestSignature.NONCE, nonce)
        .header(RequestSignature.TIME, Long.toString(time))
        .header(RequestSignature.SIGNATURE, encoder.encodeToString(now.keys().sign(text)));
  }
}
