package org.daybook.server.devices;

import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeviceStore;
import org.daybook.server.store.DeviceStore.KnownDevice;

/// Finds out which device a request comes from, by its signature.
public final class Authentication {
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{22,64}");
  private static final int FIRST_EPOCH = 1;

  private final Database database;
  private final Clock clock;

  public Authentication(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A request with what its headers say.
  ///
  /// @param epoch empty where it names none, as devices of protocol 1
  public record SignedRequest(
      String method,
      String pathAndQuery,
      byte[] body,
      String deviceId,
      String epoch,
      String nonce,
      String timeMillis,
      String signature) {}

  /// What a request turned out to be.
  public sealed interface Answer {

    /// Of this device.
    record Known(KnownDevice device) implements Answer {}

    /// Of nobody, so far as can be told.
    record Refused(ErrorCode code) implements Answer {}
  }

  /// Looks the device up, verifies the signature, compares the clocks and spends the nonce, in that
  /// order: only a device that proved itself is told that its clock is wrong, and only its nonces
  /// are kept.
  public Answer authenticate(SignedRequest request) {
    UUID deviceId;
    int epoch;
    long timeMillis;
    byte[] signature;
    try {
      deviceId = UUID.fromString(request.deviceId());
      epoch = request.epoch().isEmpty() ? FIRST_EPOCH : Integer.parseInt(request.epoch());
      timeMillis = Long.parseLong(request.timeMillis());
      signature = Base64.getUrlDecoder().decode(request.signature());
    } catch (IllegalArgumentException e) {
      return refused(ErrorCode.SIGNATURE_REFUSED);
    }
    if (!NONCE.matcher(request.nonce()).matches()) {
      return refused(ErrorCode.SIGNATURE_REFUSED);
    }
    return database.outsideTheWallSingly(transaction -> {
      var devices = new DeviceStore(transaction);
      return devices
          .named(deviceId, epoch)
          .map(device -> proven(devices, device, request, timeMillis, signature))
          .orElse(refused(ErrorCode.SIGNATURE_REFUSED));
    });
  }

  private Answer proven(
      DeviceStore devices,
      KnownDevice device,
      SignedRequest request,
      long timeMillis,
      byte[] signature) {
    if (!Ed25519.fits(device.publicKey(), signed(request, device, timeMillis), signature)) {
      return refused(ErrorCode.SIGNATURE_REFUSED);
    }
    // Compared without subtracting from what was sent, which may be any number.
    long here = clock.millis();
    if (timeMillis < here - RequestSignature.MAX_SKEW_MILLIS
        || timeMillis > here + RequestSignature.MAX_SKEW_MILLIS) {
      return refused(ErrorCode.CLOCK_SKEW);
    }
    return devices.spend(device.identity(), request.nonce())
        ? new Answer.Known(device)
        : refused(ErrorCode.SIGNATURE_REFUSED);
  }

  private static byte[] signed(SignedRequest request, KnownDevice device, long timeMillis) {
    var path = request.pathAndQuery();
    return request.epoch().isEmpty()
        ? RequestSignature.text(request.method(), path, request.body(), request.nonce(), timeMillis)
        : RequestSignature.text(
            request.method(),
            path,
            request.body(),
            request.nonce(),
            timeMillis,
            device.identity().epoch());
  }

  /// Forgets nonces that a clock within the accepted window cannot repeat, and expired tokens.
  public void forgetExpired() {
    database.outsideTheWall(transaction -> {
      new DeviceStore(transaction).forgetExpired();
      return true;
    });
  }

  private static Answer refused(ErrorCode code) {
    return new Answer.Refused(code);
  }
}
