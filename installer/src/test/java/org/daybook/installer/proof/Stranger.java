package org.daybook.installer.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/// A device written by somebody who has only `docs/protocol.md`: no class of the program is used.
/// Unlike an honest desk it sends whatever a test tells it to.
final class Stranger {
  static final int PROTOCOL = 1;
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder()
          .callTimeout(Duration.ofSeconds(60))
          .readTimeout(Duration.ofSeconds(60))
          .writeTimeout(Duration.ofSeconds(60))
          .build();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI server;
  private final KeyPair keys;
  private final UUID deviceId;
  private final int epoch;
  private final UUID organisationId;
  private final UUID branchId;

  private Stranger(URI server, KeyPair keys, List<?> identity) {
    this.server = server;
    this.keys = keys;
    this.deviceId = Wire.id(identity.get(0));
    this.epoch = (int) Wire.number(identity.get(1));
    this.organisationId = Wire.id(identity.get(2));
    this.branchId = Wire.id(identity.get(3));
  }

  static Stranger enrol(URI server, String code) {
    var keys = newKeys();
    var answer = enrolling(server, code, keys);
    if (answer.status() != 200) {
      throw new AssertionError("enrolment was answered " + answer.error());
    }
    return new Stranger(server, keys, answer.record());
  }

  /// What the server says to a code.
  static Answer enrolling(URI server, String code, KeyPair keys) {
    var body = Wire.encode(PROTOCOL, code, "Stranger", keys.getPublic().getEncoded());
    return exchange(server, new Call("POST", "/sync/v1/enrol", Map.of(), body));
  }

  static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has Ed25519", missing);
    }
  }

  UUID deviceId() {
    return deviceId;
  }

  int epoch() {
    return epoch;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID branchId() {
    return branchId;
  }

  PrivateKey key() {
    return keys.getPrivate();
  }

  Answer pull(Object... cursors) {
    return post("/sync/v1/pull", Wire.encode(PROTOCOL, List.of(cursors)));
  }

  Answer load() {
    return post("/sync/v1/load", Wire.encode(PROTOCOL, List.of()));
  }

  Answer digests(Object... cursors) {
    return post("/sync/v1/digests", Wire.encode(PROTOCOL, List.of(cursors)));
  }

  /// What a client of another protocol is told of the same.
  Answer digestsAs(int protocol) {
    var path = "/sync/v1/digests";
    return protocol < 3
        ? send(signed("POST", path, Wire.encode(protocol, List.of())))
        : send(proven("POST", path, Wire.encode(protocol, List.of(), null)));
  }

  Answer signIn(String name, String password) {
    return post("/auth/v1/sign-in", Wire.encode(name, password));
  }

  Answer refresh(String token) {
    return post("/auth/v1/refresh", Wire.encode(token));
  }

  Answer post(String path, byte[] body) {
    return send(signed("POST", path, body));
  }

  /// A call of this device, ready to be sent, kept, changed or stolen.
  Call signed(String method, String path, byte[] body) {
    return signed(method, path, body, System.currentTimeMillis());
  }

  Call signed(String method, String path, byte[] body, long timeMillis) {
    var nonceBytes = new byte[16];
    RANDOM.nextBytes(nonceBytes);
    var nonce = base64(nonceBytes);
    var text =
        String.join(
            "\n",
            "daybook-request-1",
            method,
            path,
            HexFormat.of().formatHex(sha256(body)),
            nonce,
            Long.toString(timeMillis));
    var headers = new LinkedHashMap<String, String>();
    headers.put("Daybook-Device", deviceId.toString());
    headers.put("Daybook-Nonce", nonce);
    headers.put("Daybook-Time", Long.toString(timeMillis));
    headers.put("Daybook-Signature", base64(sign(text.getBytes(UTF_8))));
    return new Call(method, path, headers, body);
  }

  /// The same as protocol 3 has it: who sends stands in one header.
  Call proven(String method, String path, byte[] body) {
    var nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    long time = System.currentTimeMillis();
    var text =
        String.join(
            "\n",
            "daybook-request-2",
            method,
            path,
            HexFormat.of().formatHex(sha256(body)),
            base64(nonce),
            Long.toString(time),
            Integer.toString(epoch));
    var proof = Wire.encode(deviceId, epoch, time, nonce, sign(text.getBytes(UTF_8)));
    return new Call(method, path, Map.of("Daybook", base64(proof)), body);
  }

  /// Begins to listen; what changes after this returns is told.
  Poke listen() throws IOException {
    var call = signed("GET", "/sync/v1/poke", new byte[0]);
    var request = new Request.Builder().url(server.resolve(call.path()).toString());
    call.headers().forEach(request::header);
    return new Poke(HTTP.newCall(request.build()).execute());
  }

  Answer send(Call call) {
    return exchange(server, call);
  }

  byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("an own key does not sign", failure);
    }
  }

  static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  static Answer exchange(URI server, Call call) {
    var request = new Request.Builder().url(server.resolve(call.path()).toString());
    call.headers().forEach(request::header);
    request.method(
        call.method(),
        call.method().equals("GET")
            ? null
            : RequestBody.create(call.body(), MediaType.get("application/cbor")));
    try (var response = HTTP.newCall(request.build()).execute()) {
      return new Answer(response.code(), response.body().bytes());
    } catch (IOException failure) {
      throw new AssertionError(call.method() + " " + call.path() + " got no answer", failure);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// A request as it goes over the wire.
  record Call(String method, String path, Map<String, String> headers, byte[] body) {
    Call withHeader(String name, String value) {
      var changed = new LinkedHashMap<>(headers);
      changed.put(name, value);
      return new Call(method, path, changed, body);
    }

    Call withBody(byte[] other) {
      return new Call(method, path, headers, other);
    }

    Call withPath(String other) {
      return new Call(method, other, headers, body);
    }
  }

  /// What the server said.
  record Answer(int status, byte[] body) {
    List<?> record() {
      if (status != 200) {
        throw new AssertionError("answered " + error());
      }
      return Wire.decode(body);
    }

    /// Every item of a first load.
    List<List<?>> stream() {
      if (status != 200) {
        throw new AssertionError("answered " + error());
      }
      var items = new ArrayList<List<?>>();
      Wire.decodeAll(body).forEach(item -> items.add((List<?>) item));
      return items;
    }

    /// Status and code, such as `409 GAP`; whatever is not such an answer shows as it is.
    String error() {
      if (status < 400) {
        return status + " no error";
      }
      try {
        return status + " " + Wire.decode(body).getFirst();
      } catch (RuntimeException other) {
        return status + " and not an error answer: " + new String(body, UTF_8);
      }
    }
  }
}
