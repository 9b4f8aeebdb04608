package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.protocol.ActivationRequest;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.DeviceChange;
import org.daybook.model.protocol.DeviceChangeRequest;
import org.daybook.model.protocol.DevicesRequest;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.InvitationRequest;
import org.daybook.model.protocol.JoinRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.RefreshRequest;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.SpoiltMessage;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every field of every message once missing and once of each wrong kind: no fault of the sender is
/// told as one of the server, after which a desk would send the same again for ever.
class SpoiltMessagesIT {
  private static final String PERSON_HASH = "0.12";
  private static final Clock CLOCK = Clock.systemUTC();
  private static Campus campus;
  private static TestDesk desk;

  @BeforeAll
  static void open() {
    campus = new Campus(CLOCK);
    desk = campus.desk(campus.north, CLOCK);
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void enrolment() {
    var key = TestDesk.newKeys().getPublic().getEncoded();
    check(
        new EnrolRequest(1, "AAAA-AAAA", "Desk", key),
        Set.of("0.2"),
        it -> TestDesk.unsigned(campus.port(), "/sync/v1/enrol", it));
  }

  @Test
  void push() {
    var sender = campus.desk(campus.north, CLOCK);
    sender.capture(campus.north.staff(), present());
    var operation = new SealedOperation(sender.journal.getFirst().bytes(), new byte[] {1});
    check(
        sender.push(1, List.of(operation)),
        Set.of("0.4.0.1"),
        it -> sender.post("/sync/v1/push", it));
  }

  @Test
  void pullLoadAndDigests() {
    var cursors = List.of(new Cursor(campus.north.id(), 0, 0));
    var request = new PullRequest(Protocol.VERSION, cursors, cursors);
    for (var path : List.of("pull", "load", "digests")) {
      check(request, Set.of("0.2"), it -> desk.post("/sync/v1/" + path, it));
    }
  }

  @Test
  void signingIn() {
    check(new SignInRequest("nobody", "secret"), Set.of(), it -> desk.post("/auth/v1/sign-in", it));
    for (var path : List.of("refresh", "sign-out")) {
      check(new RefreshRequest("token"), Set.of(), it -> desk.post("/auth/v1/" + path, it));
    }
  }

  @Test
  void managing() {
    var branch = campus.north.id();
    var staff = campus.north.staff();
    int protocol = Protocol.VERSION;
    check(
        new DevicesRequest(protocol, "token"), Set.of(), it -> desk.post("/manage/v1/devices", it));
    check(
        new DeviceChangeRequest(protocol, "token", staff, DeviceChange.REVOKE, "Sold"),
        Set.of(),
        it -> desk.post("/manage/v1/device", it));
    check(
        new ActivationRequest(protocol, "token", branch, "Desk"),
        Set.of(),
        it -> campus.desk(campus.north, CLOCK).post("/manage/v1/activation", it));
    check(
        new InvitationRequest(protocol, "token", staff),
        Set.of(),
        it -> campus.desk(campus.north, CLOCK).post("/manage/v1/invitation", it));
    check(
        new ApprovalKeyRequest(protocol, "token", new byte[44], 0),
        Set.of(),
        it -> campus.desk(campus.north, CLOCK).post("/auth/v1/approval-key", it));
    check(
        new JoinRequest(protocol, "nobody", "AAAA-AAAA", "a new password"),
        Set.of(),
        it -> campus.desk(campus.north, CLOCK).post("/auth/v1/join", it));
  }

  @Test
  void spoiltOperationsAreParkedAndTheNextOneHolds() {
    var sender = campus.desk(campus.north, CLOCK);
    var sent = new ArrayList<SpoiltMessage>();
    for (int i = 0; i < allOf(sender, 1).size(); i++) {
      var spoilt = allOf(sender, i + 1).get(i);
      sent.add(spoilt);
      sender.append(new SealedOperation(spoilt.bytes(), null));
    }
    sender.capture(campus.north.staff(), present());

    var results = sender.pushFrom(1).results();

    for (int i = 0; i < sent.size(); i++) {
      var spoilt = sent.get(i);
      if (spoilt.value() == null && !spoilt.place().equals(PERSON_HASH)) {
        assertEquals(Outcome.PARKED, results.get(i).outcome(), spoilt.fault());
        assertEquals(Reason.UNREADABLE, results.get(i).reason(), spoilt.fault());
      }
    }
    assertTrue(results.getLast().outcome().holds());
  }

  /// An operation of that number, spoilt in every way.
  private static List<SpoiltMessage> allOf(TestDesk sender, long sequence) {
    var type = Commands.typeOf(present());
    var operation =
        new Operation(
            sender.identity.deviceId(),
            sender.identity.epoch(),
            sequence,
            campus.north.id(),
            campus.north.staff(),
            0,
            CLOCK.instant(),
            new UUID(1, sequence),
            List.of(),
            type.name(),
            type.version(),
            Sealer.commandBytes(present()),
            null);
    return SpoiltMessage.allOf(Cbor.encode(operation));
  }

  /// @param optional places of fields that may be null
  private static void check(
      Object message, Set<String> optional, Function<byte[], HttpResponse<byte[]>> post) {
    for (var spoilt : SpoiltMessage.allOf(Cbor.encode(message))) {
      var answer = post.apply(spoilt.bytes());
      assertTrue(answer.statusCode() < 500, () -> spoilt.fault() + " answers " + answer);
      if (spoilt.value() == null && !optional.contains(spoilt.place())) {
        assertEquals(400, answer.statusCode(), spoilt.fault());
        assertEquals(ErrorCode.MALFORMED, TestDesk.error(answer).code(), spoilt.fault());
      }
    }
  }

  private static MarkAttendance present() {
    return new MarkAttendance(
        campus.north.session(),
        campus.north.students().getFirst(),
        AttendanceValue.PRESENT,
        0,
        null);
  }
}
