package org.daybook.app.service.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.approval.ApprovalResult.Given;
import org.daybook.app.service.approval.ApprovalResult.Obstacle;
import org.daybook.app.service.approval.ApprovalResult.Refused;
import org.daybook.app.service.signin.SignInResult;
import org.daybook.model.approval.ApprovalRules;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.command.Context;
import org.daybook.model.operation.Cbor;
import org.daybook.model.permission.Permission;
import org.daybook.model.protocol.ApprovalKeyAnswer;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.value.RowIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalServiceIT {
  private static final RefundPayment REFUND =
      new RefundPayment(
          Centre.id(70_001),
          Centre.id(70_002),
          "EUR",
          List.of(new RefundItem(Centre.id(70_003), 900)),
          Tender.CASH,
          "Ill",
          null);

  private final Centre centre = new Centre(1);

  @TempDir Path folder;
  private OpenedDesk desk;
  private PinDesk pins;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    pins = new PinDesk(folder, desk, centre).staffed();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsSignedHereWithoutTheNetworkIsWhatTheRuleTakes() {
    var given = assertInstanceOf(Given.class, approve(PinDesk.MANAGER, PinDesk.PIN));

    var context =
        new Context(
            centre.organisation,
            centre.branch,
            centre.device,
            1,
            1,
            centre.staff,
            desk.clock.instant());
    assertNull(
        desk.replica.<Object>read(facts ->
            ApprovalRules.objection(
                REFUND.withApproval(given.approval()),
                given.approval(),
                Permission.REFUND_APPROVE,
                context,
                facts)));
    assertTrue(pins.signIn.current().isEmpty(), "nobody is signed in by it");
  }

  @Test
  void twoApprovalsOfTheSameAreTwo() {
    var one = assertInstanceOf(Given.class, approve(PinDesk.MANAGER, PinDesk.PIN));
    var other = assertInstanceOf(Given.class, approve(PinDesk.MANAGER, PinDesk.PIN));
    assertFalse(one.approval().nonce().equals(other.approval().nonce()));
    assertFalse(one.approval().signature().equals(other.approval().signature()));
  }

  @Test
  void wrongPinsAreCountedAsAtTheSignIn() {
    for (int tries = 1; tries < 5; tries++) {
      assertEquals(new Refused(Obstacle.PIN_WRONG), approve(PinDesk.MANAGER, "0000"));
    }
    assertEquals(new Refused(Obstacle.PIN_LOCKED), approve(PinDesk.MANAGER, "0000"));
    assertEquals(new Refused(Obstacle.PIN_LOCKED), approve(PinDesk.MANAGER, PinDesk.PIN));
    assertInstanceOf(
        SignInResult.Refused.class, pins.signIn.switchTo(PinDesk.MANAGER, PinDesk.PIN));
    assertEquals(List.of(Obstacle.PIN_LOCKED), obstacles());
  }

  @Test
  void whoMayNotAndWhoAsksAllowNothing() {
    assertEquals(new Refused(Obstacle.MAY_NOT), approve(PinDesk.TRAINER, PinDesk.PIN));
    assertEquals(
        new Refused(Obstacle.SAME_PERSON),
        pins.approvals.approve(
            REFUND, Permission.REFUND_APPROVE, PinDesk.MANAGER, PinDesk.MANAGER, PinDesk.PIN));
    var approvers = pins.approvals.approvers(Permission.REFUND_APPROVE, centre.staff);
    assertEquals(List.of("Mona Manager"), approvers.stream().map(Approver::name).toList());
    assertTrue(approvers.getFirst().ready());
    assertEquals(List.of(), pins.approvals.approvers(Permission.REFUND_APPROVE, PinDesk.MANAGER));
  }

  @Test
  void twelveHoursAfterThePasswordAPinAllowsNothing() {
    desk.clock.advance(Duration.ofHours(12).plusSeconds(1));
    assertEquals(new Refused(Obstacle.PIN_TOO_OLD), approve(PinDesk.MANAGER, PinDesk.PIN));
  }

  @Test
  void aKeyThatTheCentreDoesNotKnowAllowsNothing() {
    pins.chooses(PinDesk.MANAGER, "0815");
    assertEquals(new Refused(Obstacle.KEY_NOT_KNOWN), approve(PinDesk.MANAGER, "0815"));
    pins.told(PinDesk.MANAGER);
    assertInstanceOf(Given.class, approve(PinDesk.MANAGER, "0815"));
  }

  @Test
  void aResetPinAllowsNothing() {
    pins.put(
        new AuditEntry(
            UUID.randomUUID(),
            centre.organisation,
            PinDesk.MANAGER,
            "reset-pin",
            List.of(),
            List.of(),
            centre.staff,
            centre.device,
            Centre.NOW));
    assertEquals(new Refused(Obstacle.PIN_LOCKED), approve(PinDesk.MANAGER, PinDesk.PIN));
  }

  @Test
  void keysOutliveARestartAndLieNowhereInClear() throws IOException {
    var again = new PinDesk(folder, desk, centre);
    assertInstanceOf(
        Given.class,
        again.approvals.approve(
            REFUND, Permission.REFUND_APPROVE, centre.staff, PinDesk.MANAGER, PinDesk.PIN));
    var bytes = Files.readAllBytes(folder.resolve(HeldKeys.FILE));
    assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("+ep"));

    Files.write(folder.resolve(HeldKeys.FILE), new byte[50]);
    var damaged = new PinDesk(folder, desk, centre);
    assertEquals(
        List.of(Obstacle.NO_PIN),
        damaged.approvals.approvers(Permission.REFUND_APPROVE, centre.staff).stream()
            .map(Approver::obstacle)
            .toList());
  }

  @Test
  void whoSignsInWithTheNetworkTellsTheCentreHerKeyOnce() throws Exception {
    try (var server = new MockWebServer()) {
      server.start();
      var online = new PinDesk(folder, desk, centre, server.url("/").toString());
      online.hire(PinDesk.MANAGER, "Mona Manager", "manager", Permission.REFUND_APPROVE);
      online.chooses(PinDesk.MANAGER, "0815");
      server.enqueue(
          answer(
              new SignInAnswer(
                  PinDesk.MANAGER,
                  "access",
                  Centre.NOW.plusSeconds(900),
                  "refresh",
                  Centre.NOW.plusSeconds(9_000))));
      server.enqueue(
          answer(new ApprovalKeyAnswer(RowIds.fresh(Centre.NOW, new byte[1]), Centre.NOW)));

      online.signIn.signIn("manager", "a password");

      assertEquals("/auth/v1/sign-in", server.takeRequest().getTarget());
      var told = server.takeRequest();
      assertEquals("/auth/v1/approval-key", told.getTarget());
      var body = told.getBody();
      assertEquals(
          "access",
          Cbor.decode(body == null ? new byte[0] : body.toByteArray(), ApprovalKeyRequest.class)
              .accessToken());

      online.told(PinDesk.MANAGER);
      online.keys.knownOnline(PinDesk.MANAGER);
      assertEquals(2, server.getRequestCount());
    }
  }

  private static MockResponse answer(Object message) {
    return new MockResponse.Builder()
        .code(200)
        .body(new Buffer().write(Cbor.encode(message)))
        .build();
  }

  private ApprovalResult approve(UUID approverId, String pin) {
    return pins.approvals.approve(REFUND, Permission.REFUND_APPROVE, centre.staff, approverId, pin);
  }

  private List<Obstacle> obstacles() {
    return pins.approvals.approvers(Permission.REFUND_APPROVE, centre.staff).stream()
        .map(Approver::obstacle)
        .toList();
  }
}
