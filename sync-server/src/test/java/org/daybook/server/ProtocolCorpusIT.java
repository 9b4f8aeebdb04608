package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.protocol.ActivationRequest;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DeviceChange;
import org.daybook.model.protocol.DeviceChangeRequest;
import org.daybook.model.protocol.DevicesRequest;
import org.daybook.model.protocol.DifferenceRequest;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.protocol.HealthReport;
import org.daybook.model.protocol.InvitationRequest;
import org.daybook.model.protocol.JoinRequest;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.PackedPush;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.PushRequest;
import org.daybook.model.protocol.RangeDigest;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.model.protocol.ReportRequest;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.protocol.SignedHead;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.Session;
import org.daybook.model.testkit.SettableClock;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.CborShape;
import org.daybook.server.testkit.EarlierPull;
import org.daybook.server.testkit.KeptDevice;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Requests as clients of each version of the protocol sent them, kept as bytes, and what a client
/// of that version must be able to read of the answers. Lines are added and never changed once
/// their version is released: desks of that version are out there.
class ProtocolCorpusIT {
  private static final String FILE = "/golden/protocol.txt";

  /// The first protocol whose pulls name what is arriving.
  private static final int ARRIVING_SINCE = 3;

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final SettableClock CLOCK = new SettableClock(NOW);

  /// One for each version; made once.
  private static final Map<Integer, KeptDevice> DEVICES =
      new TreeMap<>(
          Map.of(
              1,
              KeptDevice.of(
                  1,
                  "302e020100300506032b657004220420"
                      + "d2f510dcdb7bfa171a3ffed313cd56ee4f69447914893ecb34bd8d5ed37658d9",
                  "302a300506032b6570032100"
                      + "f347af31306c76224566f5fbcf4b7396c3b0b800061a7c1fe0022b197d341d10"),
              2,
              KeptDevice.of(
                  2,
                  "302e020100300506032b657004220420"
                      + "85de36a40210b981a76033958431f57a4ef653cfa496e5fdac52c5ddef2c28f7",
                  "302a300506032b6570032100"
                      + "6272544927b2c1eacac7eccdd6d1f26cca2cfbbae480f852a1ef50441cbcf028"),
              3,
              KeptDevice.of(
                  3,
                  "302e020100300506032b657004220420"
                      + "025f1b4fd2ef6afc794f41ca85b9dd00f1bbf566db473889eb156f99f6212f7a",
                  "302a300506032b6570032100"
                      + "1e3692783812b5d0f31bd66b29fc4e19f2af74bf09e99f69ec8cdc22292a187d"),
              4,
              KeptDevice.of(
                  4,
                  "302e020100300506032b657004220420"
                      + "9e261101620097921529da7c2300558e391b1ca614a1d90767349940303c9b82",
                  "302a300506032b6570032100"
                      + "9736c84ee87f4f2a113309edd29088b3cd72e4d58c626aa2b42660feb8dee95a")));

  private static Campus campus;

  /// One request.
  ///
  /// @param shape what is to be read of the answer, with its status in front
  record Line(int protocol, String name, String path, String hex, String shape) {
    String text() {
      return String.join("\t", Integer.toString(protocol), name, path, hex, shape);
    }
  }

  @BeforeAll
  static void open() {
    campus = new Campus(CLOCK);
    for (var device : DEVICES.values()) {
      device.register(campus, campus.north.id());
      var pull = pull(device.protocol(), List.of());
      device.post(campus.port(), "/sync/v1/pull", pull, CLOCK.millis());
    }
    // Now, so that they are in every answer that they may be in.
    campus.sing();
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @TestFactory
  List<DynamicTest> answersWhatWasSentAsItWasRead() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (var line : lines()) {
      tests.add(
          DynamicTest.dynamicTest(
              line.protocol() + " " + line.name(),
              () -> assertEquals(line.shape(), shape(send(line)), line.text())));
    }
    return tests;
  }

  @Test
  void holdsEveryRequestOfEveryVersion() throws IOException {
    var held = new ArrayList<String>();
    lines().forEach(line -> held.add(line.protocol() + " " + line.name()));
    var missing = new ArrayList<String>();
    IntStream.rangeClosed(Protocol.OLDEST_ACCEPTED, Protocol.VERSION)
        .forEach(protocol -> {
          var device = DEVICES.get(protocol);
          assertNotNull(device, "a device of protocol " + protocol);
          requests(device)
              .forEach((name, request) -> {
                if (!held.contains(protocol + " " + name)) {
                  var hex = HexFormat.of().formatHex(request.body());
                  var line = new Line(protocol, name, request.path(), hex, "");
                  missing.add(
                      new Line(protocol, name, request.path(), hex, shape(send(line))).text());
                }
              });
        });
    assertTrue(missing.isEmpty(), "lines to add to " + FILE + "\n" + String.join("\n", missing));
  }

  private static List<Line> lines() throws IOException {
    try (var stream = ProtocolCorpusIT.class.getResourceAsStream(FILE)) {
      assertNotNull(stream, FILE);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 5))
          .map(it -> new Line(Integer.parseInt(it[0]), it[1], it[2], it[3], it[4]))
          .toList();
    }
  }

  private static HttpResponse<byte[]> send(Line line) {
    var device = DEVICES.get(line.protocol());
    assertNotNull(device);
    var body = HexFormat.of().parseHex(line.hex());
    return line.path().equals("/sync/v1/enrol")
        ? TestDesk.unsigned(campus.port(), line.path(), body)
        : device.post(campus.port(), line.path(), body, CLOCK.millis());
  }

  private static String shape(HttpResponse<byte[]> answer) {
    return (answer.statusCode() + " " + CborShape.of(answer.body())).strip();
  }

  /// What a client of that version asks.
  private record Asked(String path, byte[] body) {}

  /// Today's way to write the requests of a version, for lines that are not kept yet.
  private static Map<String, Asked> requests(KeptDevice device) {
    int protocol = device.protocol();
    var fromNothing = pull(protocol, List.of());
    var forged = List.of(new Cursor(campus.north.id(), 1, 77));
    var requests = new LinkedHashMap<String, Asked>();
    requests.put(
        "enrol",
        new Asked(
            "/sync/v1/enrol",
            Cbor.encode(new EnrolRequest(protocol, "7QYB-XHFX", null, device.publicKey()))));
    boolean packed = protocol >= PackedPush.SINCE_PROTOCOL;
    var push = push(device);
    requests.put(
        "push",
        new Asked("/sync/v1/push", packed ? Cbor.encode(PackedPush.of(push)) : Cbor.encode(push)));
    requests.put("pull", new Asked("/sync/v1/pull", fromNothing));
    requests.put("pull-restored", new Asked("/sync/v1/pull", pull(protocol, forged)));
    requests.put(
        "load",
        new Asked(
            "/sync/v1/load",
            protocol == 1 ? fromNothing : Cbor.encode(LoadRequest.anew(protocol))));
    requests.put("digests", new Asked("/sync/v1/digests", fromNothing));
    requests.put(
        "sign-in",
        new Asked(
            "/auth/v1/sign-in",
            Cbor.encode(new SignInRequest(campus.north.signInName(), Campus.PASSWORD))));
    if (protocol >= 2) {
      requests.put(
          "renew",
          new Asked(
              "/sync/v1/renew", Cbor.encode(new RenewRequest(protocol, device.publicKey(), 2))));
    }
    if (protocol >= 3) {
      addReports(protocol, requests);
    }
    if (protocol >= 4) {
      addManaging(protocol, requests);
    }
    var unknown = Cbor.encode(new RefreshRequest("of-nobody"));
    requests.put("refresh", new Asked("/auth/v1/refresh", unknown));
    requests.put("sign-out", new Asked("/auth/v1/sign-out", unknown));
    return requests;
  }

  private static void addReports(int protocol, Map<String, Asked> requests) {
    var health = new HealthReport(protocol, "0.1", 2, NOW, NOW, "NO_CONTACT", NOW);
    requests.put("health", new Asked("/sync/v1/health", Cbor.encode(health)));
    var branch = campus.north.id();
    var nothing = new RangeDigest(new UUID(-1, -1), 0, new RowDigest().value());
    var differences =
        new DifferenceRequest(protocol, branch, Session.TABLE.name(), null, List.of(nothing));
    requests.put("differences", new Asked("/sync/v1/differences", Cbor.encode(differences)));
    var healed = new HealingReport(NOW, branch, Session.TABLE.name(), 1, 0, 0);
    var report = new ReportRequest(protocol, List.of(healed));
    requests.put("report", new Asked("/sync/v1/report", Cbor.encode(report)));
  }

  /// With a token that nobody has: what a person is told depends on the person.
  private static void addManaging(int protocol, Map<String, Asked> requests) {
    var token = "of-nobody";
    var branch = campus.north.id();
    var staff = campus.north.staff();
    requests.put(
        "manage-devices",
        new Asked("/manage/v1/devices", Cbor.encode(new DevicesRequest(protocol, token))));
    requests.put(
        "manage-activation",
        new Asked(
            "/manage/v1/activation",
            Cbor.encode(new ActivationRequest(protocol, token, branch, "Desk"))));
    requests.put(
        "manage-device",
        new Asked(
            "/manage/v1/device",
            Cbor.encode(
                new DeviceChangeRequest(protocol, token, staff, DeviceChange.REVOKE, "Sold"))));
    requests.put(
        "manage-invitation",
        new Asked(
            "/manage/v1/invitation", Cbor.encode(new InvitationRequest(protocol, token, staff))));
    requests.put(
        "approval-key",
        new Asked(
            "/auth/v1/approval-key",
            Cbor.encode(new ApprovalKeyRequest(protocol, token, new byte[44], 0))));
    var join = new JoinRequest(protocol, "nobody", "7QYB-XHFX", "a new password");
    requests.put("join", new Asked("/auth/v1/join", Cbor.encode(join)));
  }

  private static byte[] pull(int protocol, List<Cursor> cursors) {
    return protocol >= ARRIVING_SINCE
        ? Cbor.encode(new PullRequest(protocol, cursors))
        : new EarlierPull(protocol, cursors).bytes();
  }

  private static PushRequest push(KeptDevice device) {
    var student = campus.north.students().get(device.protocol());
    var command =
        new MarkAttendance(campus.north.session(), student, AttendanceValue.PRESENT, 0, null);
    var type = Commands.typeOf(command);
    var operation =
        new Operation(
            device.id(),
            KeptDevice.EPOCH,
            1,
            campus.north.id(),
            campus.north.staff(),
            0,
            NOW,
            new UUID(device.protocol(), 1),
            List.of(),
            type.name(),
            type.version(),
            Sealer.commandBytes(command),
            null);
    var sealed = new SealedOperation(Cbor.encode(operation), null);
    var genesis = HashChain.genesis(device.id(), KeptDevice.EPOCH);
    var head = new ChainHead(KeptDevice.EPOCH, 0, genesis).after(sealed.bytes());
    return new PushRequest(
        device.protocol(),
        KeptDevice.EPOCH,
        1,
        genesis,
        List.of(sealed),
        new SignedHead(head, device.sign(Cbor.encode(head))));
  }
}
