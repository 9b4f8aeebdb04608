package org.daybook.server.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.EnrolAnswer;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.RenewAnswer;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.model.protocol.RequestSignature;
import org.daybook.model.protocol.SignedHead;

/// A desk as the server sees one: an identity, a chain, signed requests.
public final class TestDesk {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  public final EnrolAnswer identity;
  public final List<SealedOperation> journal = new ArrayList<>();
  private final int port;
  private final KeyPair keys;
  private final Clock clock;
  private final List<ChainHead> links = new ArrayList<>();

  private TestDesk(int port, KeyPair keys, EnrolAnswer identity, Clock clock) {
    this.port = port;
    this.keys = keys;
    this.identity = identity;
    this.clock = clock;
    var genesis = HashChain.genesis(identity.deviceId(), identity.epoch());
    links.add(new ChainHead(identity.epoch(), 0, genesis));
  }

  public static TestDesk enrol(int port, String code, Clock clock) {
    var keys = newKeys();
    var request = new EnrolRequest(1, code, null, keys.getPublic().getEncoded());
    var answer = unsigned(port, "/sync/v1/enrol", Cbor.encode(request));
    return new TestDesk(port, keys, decode(answer, EnrolAnswer.class), clock);
  }

  /// The same device at another server, with an empty journal.
  public TestDesk at(int otherPort) {
    return new TestDesk(otherPort, keys, identity, clock);
  }

  public static KeyPair newKeys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The same desk from a copy of everything it has.
  public TestDesk copy() {
    var copy = new TestDesk(port, keys, identity, clock);
    journal.forEach(copy::append);
    return copy;
  }

  /// Asks for an epoch of its own, signed as what it is now.
  public HttpResponse<byte[]> askForRenewal(KeyPair newKeys, int atLeast) {
    var request = new RenewRequest(2, newKeys.getPublic().getEncoded(), atLeast);
    return post("/sync/v1/renew", Cbor.encode(request));
  }

  /// The desk under an epoch of its own, with nothing captured yet.
  public TestDesk renewed() {
    var newKeys = newKeys();
    var answer = decode(askForRenewal(newKeys, identity.epoch() + 1), RenewAnswer.class);
    return new TestDesk(port, newKeys, in(answer.epoch()), clock);
  }

  /// The public half of its key, X.509.
  public byte[] publicKey() {
    return keys.getPublic().getEncoded();
  }

  /// Goes on with what another life of this desk holds from an operation on.
  public void carry(TestDesk other, long from) {
    for (var sealed : other.journal.subList((int) from - 1, other.journal.size())) {
      try {
        var bytes =
            Envelope.carry(sealed.bytes(), identity.epoch(), journal.size() + 1L, List.of());
        append(new SealedOperation(bytes, sealed.person()));
      } catch (UnreadableException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private EnrolAnswer in(int epoch) {
    return new EnrolAnswer(
        identity.deviceId(),
        epoch,
        identity.organisationId(),
        identity.branchId(),
        identity.deviceName(),
        identity.serverEpoch(),
        identity.serverTime());
  }

  /// Appends a command to this desk's journal.
  public SealedOperation capture(UUID actor, Command command, Long... needs) {
    return capture(identity.branchId(), actor, command, needs);
  }

  public SealedOperation capture(UUID branch, UUID actor, Command command, Long... needs) {
    var type = Commands.typeOf(command);
    return append(
        branch,
        actor,
        type.name(),
        type.version(),
        Sealer.commandBytes(command),
        Sealer.personBytes(command, new byte[Sealer.SALT_BYTES]),
        needs);
  }

  /// Appends an operation of any command, known or not.
  public SealedOperation append(
      UUID branch,
      UUID actor,
      String name,
      int version,
      byte[] command,
      byte[] person,
      Long... needs) {
    var operation =
        new Operation(
            identity.deviceId(),
            identity.epoch(),
            journal.size() + 1L,
            branch,
            actor,
            0,
            clock.instant(),
            new UUID(1, journal.size()),
            Arrays.asList(needs),
            name,
            version,
            command,
            person == null ? null : HashChain.sha256(person));
    return append(new SealedOperation(Cbor.encode(operation), person));
  }

  public SealedOperation append(SealedOperation sealed) {
    journal.add(sealed);
    links.add(links.getLast().after(sealed.bytes()));
    return sealed;
  }

  public PushRequest push(long first, List<SealedOperation> operations) {
    return new PushRequest(
        1,
        identity.epoch(),
        first,
        links.get((int) first - 1).hash(),
        operations,
        new SignedHead(links.getLast(), sign(Cbor.encode(links.getLast()))));
  }

  /// Pushes everything from an operation on.
  public PushAnswer pushFrom(long first) {
    var request = push(first, List.copyOf(journal.subList((int) first - 1, journal.size())));
    return decode(post("/sync/v1/push", Cbor.encode(request)), PushAnswer.class);
  }

  /// The same as a desk of today, which is answered in all the words there are.
  public PushAnswer pushAsOfTodayFrom(long first) {
    var request = push(first, List.copyOf(journal.subList((int) first - 1, journal.size())));
    var today =
        new PushRequest(
            Protocol.VERSION,
            request.epoch(),
            request.firstSequence(),
            request.previousHash(),
            request.operations(),
            request.head());
    return decode(post("/sync/v1/push", Cbor.encode(PackedPush.of(today))), PushAnswer.class);
  }

  public PullAnswer pull(Cursor... cursors) {
    var request = new PullRequest(Protocol.VERSION, Arrays.asList(cursors));
    return decode(post("/sync/v1/pull", Cbor.encode(request)), PullAnswer.class);
  }

  public HttpResponse<byte[]> post(String path, byte[] body) {
    return send(signed("POST", path, body, nonce(), clock.millis()));
  }

  public HttpRequest signed(String method, String path, byte[] body, String nonce, long time) {
    // As a desk of protocol 1 while it can, as one of protocol 2 from its second epoch on.
    int epoch = identity.epoch();
    var text =
        epoch == 1
            ? RequestSignature.text(method, path, body, nonce, time)
            : RequestSignature.text(method, path, body, nonce, time, epoch);
    var request = request(port, path).method(method, BodyPublishers.ofByteArray(body));
    if (epoch > 1) {
      request.header(RequestSignature.EPOCH, Integer.toString(epoch));
    }
    return request
        .header(RequestSignature.DEVICE, identity.deviceId().toString())
        .header(RequestSignature.NONCE, nonce)
        .header(RequestSignature.TIME, Long.toString(time))
        .header(
            RequestSignature.SIGNATURE,
            Base64.getUrlEncoder().withoutPadding().encodeToString(sign(text)))
        .build();
  }

  public byte[] sign(byte[] text) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String nonce() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  public static HttpResponse<byte[]> unsigned(int port, String path, byte[] body) {
    return send(request(port, path).POST(BodyPublishers.ofByteArray(body)).build());
  }

  public static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no answer from " + request.uri(), e);
    }
  }

  public static <T> T decode(HttpResponse<byte[]> answer, Class<T> type) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + error(answer));
    }
    return read(answer.body(), type);
  }

  public static ErrorAnswer error(HttpResponse<byte[]> answer) {
    return read(answer.body(), ErrorAnswer.class);
  }

  public static <T> T read(byte[] body, Class<T> type) {
    try {
      return Cbor.decode(body, type);
    } catch (UnreadableException e) {
      throw new IllegalStateException("unreadable answer of " + body.length + " bytes", e);
    }
  }
}
