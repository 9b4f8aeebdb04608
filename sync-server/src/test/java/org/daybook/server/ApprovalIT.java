package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.daybook.model.approval.Approval;
import org.daybook.model.approval.ApprovalScene;
import org.daybook.model.approval.GivenApproval;
import org.daybook.model.approval.KeepApprovalKey;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.SetCashPolicy;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.Outcome;
import org.daybook.model.protocol.ApprovalKeyAnswer;
import org.daybook.model.protocol.ApprovalKeyRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.SignInAnswer;
import org.daybook.model.protocol.SignInRequest;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.ResetPin;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.SettableClock;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.RowIds;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a desk can make the centre believe about somebody's approval: only what her key has signed.
class ApprovalIT {
  private static final int V = Protocol.VERSION;
  private static final UUID BOX = new UUID(0x0190_0000_0000_7000L, 1L << 63 | 81);
  private static final UUID CASHIER = new UUID(0x0190_0000_0000_7000L, 1L << 63 | 82);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T09:00:00Z"));
  private final KeyPair keys = TestDesk.newKeys();
  private Campus campus;
  private TestDesk desk;
  private UUID shift;
  private UUID payment;
  private UUID keyId;

  @BeforeEach
  void takeCash() {
    campus = new Campus(clock);
    desk = campus.desk(campus.north, clock);
    var role = RoleTemplate.FRONT_DESK;
    campus.issue(
        campus.organisation,
        role.definition(campus.organisation),
        new AddStaffMember(CASHIER, PersonDetails.named("Cara"), "cara", true, null),
        new AssignRole(CASHIER, role.idIn(campus.organisation), campus.north.id(), true));
    campus.issue(
        campus.north.id(),
        new DefineCashbox(BOX, "Front", true),
        new SetCashPolicy(0, "Tax", 0, true, "EUR", 0, true, 0));
    shift = captured(new OpenShift(BOX, "EUR", 10_000));
    var item = new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 4_000);
    var cash = new Tendered(Tender.CASH, 4_000, null);
    payment =
        captured(
            new TakePayment(
                shift,
                campus.north.students().getFirst(),
                "EUR",
                List.of(item),
                List.of(cash),
                0,
                4_000,
                1));
    keyId = TestDesk.decode(tell(token("north"), keys), ApprovalKeyAnswer.class).keyId();
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void whatTheManagerSignedIsTakenOnceAndKept() {
    var refund = approved(refund(900));

    assertEquals(Outcome.ACCEPTED, push(refund).outcome());
    var kept =
        campus
            .administration()
            .operations()
            .rehearse(
                campus.organisation, it -> it.facts().list(GivenApproval.BY_SUBJECT, payment));
    assertEquals(List.of(campus.north.staff()), kept.stream().map(it -> it.approverId()).toList());

    assertRefused(Reason.APPROVAL_USED, push(refund));
  }

  @Test
  void withoutAnApprovalOrWithOneForAnotherRefundNothingIsGivenBack() {
    assertRefused(Reason.APPROVAL_NEEDED, push(refund(900)));
    var other = approved(refund(900)).approval();
    assertRefused(Reason.APPROVAL_NOT_GENUINE, push(refund(901).withApproval(other)));
  }

  @Test
  void aDeskCannotMakeUpWhatSomebodyAllowed() {
    var own = TestDesk.newKeys();
    assertRefused(Reason.APPROVAL_NOT_GENUINE, push(signed(refund(900), own, keyId)));
    var told = new KeepApprovalKey(campus.north.staff(), desk.identity.deviceId(), text(own), 0);
    assertRefused(Reason.NOT_PERMITTED, push(told, campus.north.staff()));
    assertRefused(Reason.APPROVER_MAY_NOT, push(inTheNameOf(campus.south.staff())));
    assertRefused(Reason.SAME_PERSON, push(inTheNameOf(CASHIER)));
  }

  @Test
  void aKeyIsOfTheDeskAtWhichItWasMade() {
    var elsewhere = campus.desk(campus.north, clock);
    assertError(
        ErrorCode.TOKEN_REFUSED,
        elsewhere.post("/auth/v1/approval-key", Cbor.encode(request(token("north"), keys))));
    assertError(ErrorCode.TOKEN_REFUSED, tell("made up", keys));
    assertError(
        ErrorCode.MALFORMED,
        desk.post(
            "/auth/v1/approval-key",
            Cbor.encode(new ApprovalKeyRequest(V, token("north"), new byte[44], 0))));
    assertEquals(
        keyId, TestDesk.decode(tell(token("north"), keys), ApprovalKeyAnswer.class).keyId());
    var next = TestDesk.decode(tell(token("north"), TestDesk.newKeys()), ApprovalKeyAnswer.class);
    assertNotEquals(keyId, next.keyId());
  }

  @Test
  void aPinThatWasResetSignsNothingMore() {
    campus.issue(campus.organisation, new ResetPin(campus.north.staff()));
    assertRefused(Reason.APPROVAL_NOT_GENUINE, push(approved(refund(900))));
  }

  @Test
  void whatAnotherDeskCapturedIsNotTakenFromThisOne() {
    desk.capture(CASHIER, approved(refund(900)));
    var stolen = desk.journal.getLast();
    var other = campus.desk(campus.north, clock);
    other.append(stolen);
    assertEquals(Outcome.PARKED, other.pushAsOfTodayFrom(1).results().getFirst().outcome());
    var again = campus.desk(campus.north, clock);
    again.capture(CASHIER, approved(refund(900)));
    assertRefused(Reason.FOREIGN_SHIFT, again.pushAsOfTodayFrom(1).results().getFirst());
  }

  private RefundPayment refund(long amountMinor) {
    var line = RowIds.ofParents("payment-line.0", payment);
    return new RefundPayment(
        payment,
        shift,
        "EUR",
        List.of(new RefundItem(line, amountMinor)),
        Tender.CASH,
        "Ill",
        null);
  }

  private RefundPayment approved(RefundPayment refund) {
    return signed(refund, keys, keyId);
  }

  private RefundPayment signed(RefundPayment refund, KeyPair by, UUID withKey) {
    return refund.withApproval(approval(refund, by, withKey, campus.north.staff()));
  }

  private RefundPayment inTheNameOf(UUID approver) {
    var refund = refund(900);
    return refund.withApproval(approval(refund, keys, keyId, approver));
  }

  private Approval approval(RefundPayment refund, KeyPair by, UUID withKey, UUID approver) {
    var identity = desk.identity;
    return Approval.give(
        refund,
        new ApprovalScene(
            identity.organisationId(), identity.branchId(), identity.deviceId(), CASHIER),
        approver,
        withKey,
        UUID.randomUUID(),
        clock.instant(),
        text -> Ed25519.sign(by.getPrivate().getEncoded(), text));
  }

  private UUID captured(Command command) {
    assertEquals(Outcome.ACCEPTED, push(command).outcome());
    return RowIds.ofOperation(desk.identity.deviceId(), 1, desk.journal.size(), 0, clock.instant());
  }

  private OperationResult push(Command command) {
    return push(command, CASHIER);
  }

  private OperationResult push(Command command, UUID actor) {
    desk.capture(actor, command);
    return desk.pushAsOfTodayFrom(desk.journal.size()).results().getLast();
  }

  private HttpResponse<byte[]> tell(String token, KeyPair pair) {
    return desk.post("/auth/v1/approval-key", Cbor.encode(request(token, pair)));
  }

  private static ApprovalKeyRequest request(String token, KeyPair pair) {
    return new ApprovalKeyRequest(V, token, pair.getPublic().getEncoded(), 0);
  }

  private String token(String name) {
    var request = new SignInRequest(name, Campus.PASSWORD);
    return TestDesk.decode(desk.post("/auth/v1/sign-in", Cbor.encode(request)), SignInAnswer.class)
        .accessToken();
  }

  private static String text(KeyPair pair) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(pair.getPublic().getEncoded());
  }

  private static void assertRefused(Reason reason, OperationResult result) {
    assertEquals(Outcome.REJECTED, result.outcome());
    assertEquals(reason, result.reason());
  }

  private static void assertError(ErrorCode code, HttpResponse<byte[]> answer) {
    assertEquals(code, TestDesk.error(answer).code());
  }
}
