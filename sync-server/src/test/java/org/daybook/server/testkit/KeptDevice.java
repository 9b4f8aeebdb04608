package org.daybook.server.testkit;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.daybook.model.device.RegisterDevice;
import org.daybook.model.protocol.RequestProof;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.store.DeviceStore;

/// A device whose id and key are the same in every run, so that bytes that it once signed can be
/// kept and sent again. It signs as a client of its protocol does.
public record KeptDevice(UUID id, int protocol, byte[] publicKey, PrivateKey privateKey) {
  public static final int EPOCH = 1;
  private static final int PROOF_SINCE = 3;

  /// @param privateKey PKCS 8 in hexadecimal
  /// @param publicKey X.509 in hexadecimal
  public static KeptDevice of(int protocol, String privateKey, String publicKey) {
    var hex = HexFormat.of();
    try {
      var key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(hex.parseHex(privateKey)));
      var id = UUID.fromString("01900000-0000-7000-8000-00000000000" + protocol);
      return new KeptDevice(id, protocol, hex.parseHex(publicKey), key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Makes it one of the branch's.
  public void register(Campus campus, UUID branch) {
    campus
        .administration()
        .operations()
        .inOrganisation(
            campus.organisation,
            (transaction, bench) -> {
              new DeviceStore(transaction)
                  .addKey(id, campus.organisation, branch, publicKey, EPOCH);
              var name = "Kept desk " + protocol;
              return bench.issue(CentreCommand.at(branch, new RegisterDevice(id, name)));
            });
  }

  public HttpResponse<byte[]> post(int port, String path, byte[] body, long timeMillis) {
    var nonce = TestDesk.nonce();
    boolean namesEpoch = protocol > 1;
    var text =
        namesEpoch
            ? RequestSignature.text("POST", path, body, nonce, timeMillis, EPOCH)
            : RequestSignature.text("POST", path, body, nonce, timeMillis);
    HttpRequest.Builder request =
        TestDesk.request(port, path).POST(BodyPublishers.ofByteArray(body));
    if (protocol >= PROOF_SINCE) {
      var random = Base64.getUrlDecoder().decode(nonce);
      var time = Instant.ofEpochMilli(timeMillis);
      var proof = new RequestProof(id, EPOCH, time, random, sign(text));
      return TestDesk.send(request.header(RequestSignature.PROOF, proof.header()).build());
    }
    request
        .header(RequestSignature.DEVICE, id.toString())
        .header(RequestSignature.NONCE, nonce)
        .header(RequestSignature.TIME, Long.toString(timeMillis))
        .header(
            RequestSignature.SIGNATURE,
            Base64.getUrlEncoder().withoutPadding().encodeToString(sign(text)));
    if (namesEpoch) {
      request.header(RequestSignature.EPOCH, Integer.toString(EPOCH));
    }
    return TestDesk.send(request.build());
  }

  public byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
