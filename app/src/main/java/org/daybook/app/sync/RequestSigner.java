package org.daybook.app.sync;

import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;
import okhttp3.Request;
import org.daybook.app.device.DeviceKeys;
import org.daybook.model.protocol.RequestSignature;

/// Puts the device's signature on requests.
public final class RequestSigner {
  private static final int NONCE_BYTES = 18;

  private final UUID deviceId;
  private final DeviceKeys keys;
  private final ServerClock serverClock;
  private final RandomGenerator random;

  public RequestSigner(
      UUID deviceId, DeviceKeys keys, ServerClock serverClock, RandomGenerator random) {
    this.deviceId = deviceId;
    this.keys = keys;
    this.serverClock = serverClock;
    this.random = random;
  }

  /// @param body as sent, after compression
  Request.Builder sign(Request.Builder request, String method, String path, byte[] body) {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    var encoder = Base64.getUrlEncoder().withoutPadding();
    var nonce = encoder.encodeToString(bytes);
    long time = serverClock.now().toEpochMilli();
    var text = RequestSignature.text(method, path, body, nonce, time);
    return request
        .header(RequestSignature.DEVICE, deviceId.toString())
        .header(RequestSignature.NONCE, nonce)
        .header(RequestSignature.TIME, Long.toString(time))
        .header(RequestSignature.SIGNATURE, encoder.encodeToString(keys.sign(text)));
  }
}
