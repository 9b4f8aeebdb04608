package org.daybook.model.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.ResetPin;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Approver;
import org.daybook.model.testkit.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody has allowed with her PIN: this, here, now, once, and nobody else in her name.
class ApprovalRulesTest {
  private static final UUID MANAGER = Centre.staff(RoleTemplate.BRANCH_MANAGER);
  private static final UUID AUTHOR = Centre.staff(RoleTemplate.FRONT_DESK);
  private static final RefundPayment REFUND = refund(900, "Ill");

  private final Centre centre = new Centre();
  private Approver approver;

  @BeforeEach
  void chooseAPin() {
    approver = new Approver(centre, MANAGER);
  }

  @Test
  void whatSheSignedCounts() {
    assertNull(objection(REFUND, approver.approve(REFUND, AUTHOR)));
  }

  @Test
  void itIsOfThisRefundAlone() {
    var approval = approver.approve(REFUND, AUTHOR);
    var shift = Centre.id("shift", 2);
    var payment = Centre.id("payment", 2);
    for (var other :
        List.of(
            refund(901, "Ill"),
            refund(900, "I11"),
            new RefundPayment(
                payment, REFUND.shiftId(), "EUR", REFUND.items(), Tender.CASH, "Ill", null),
            new RefundPayment(
                REFUND.paymentId(), shift, "EUR", REFUND.items(), Tender.CASH, "Ill", null),
            new RefundPayment(
                REFUND.paymentId(), REFUND.shiftId(), "EUR", REFUND.items(), null, "Ill", null))) {
      assertEquals(Reason.APPROVAL_NOT_GENUINE, objection(other, approval), other::toString);
    }
  }

  @Test
  void itIsOfThisAuthorDeskAndBranchAlone() {
    for (var scene :
        List.of(
            new ApprovalScene(Centre.ORGANISATION, Centre.BRANCH, Centre.DESK, MANAGER),
            new ApprovalScene(Centre.ORGANISATION, Centre.BRANCH, Centre.id("device", 2), AUTHOR),
            new ApprovalScene(Centre.ORGANISATION, Centre.OTHER_BRANCH, Centre.DESK, AUTHOR),
            new ApprovalScene(Centre.BRANCH, Centre.BRANCH, Centre.DESK, AUTHOR))) {
      assertEquals(
          Reason.APPROVAL_NOT_GENUINE,
          objection(REFUND, approver.approve(REFUND, scene)),
          scene::toString);
    }
  }

  @Test
  void aKeyOfAnotherDeskSignsNothingHere() {
    var here = centre.context(AUTHOR, Centre.BRANCH);
    var elsewhere =
        new Context(
            Centre.ORGANISATION,
            Centre.BRANCH,
            Centre.id("device", 2),
            1,
            here.sequence(),
            AUTHOR,
            Centre.NOW);
    var approval = approver.approve(REFUND, ApprovalScene.of(elsewhere));
    assertEquals(
        Reason.APPROVAL_NOT_GENUINE,
        ApprovalRules.objection(
            REFUND, approval, Permission.REFUND_APPROVE, elsewhere, centre.facts()));
  }

  @Test
  void nobodySignsInTheNameOfSomebodyElse() {
    var owner = Centre.staff(RoleTemplate.OWNER);
    var signed = approver.approve(REFUND, AUTHOR);
    var inHerName =
        new Approval(
            owner, signed.keyId(), signed.nonce(), signed.approvedAt(), signed.signature());
    assertEquals(Reason.APPROVAL_NOT_GENUINE, objection(REFUND, inHerName));
    var unknownKey =
        new Approval(MANAGER, Centre.id("key", 9), signed.nonce(), Centre.NOW, signed.signature());
    assertEquals(Reason.APPROVAL_NOT_GENUINE, objection(REFUND, unknownKey));
    var blank = new Approval(MANAGER, signed.keyId(), signed.nonce(), Centre.NOW, "A".repeat(86));
    assertEquals(Reason.APPROVAL_NOT_GENUINE, objection(REFUND, blank));
  }

  @Test
  void anotherNonceIsAnotherApproval() {
    var signed = approver.approve(REFUND, AUTHOR);
    var again =
        new Approval(
            MANAGER, signed.keyId(), Centre.id("nonce", 9), Centre.NOW, signed.signature());
    assertEquals(Reason.APPROVAL_NOT_GENUINE, objection(REFUND, again));
  }

  @Test
  void whoMayNotAllowsNothing() {
    var trainer = Centre.staff(RoleTemplate.TRAINER);
    var signed = new Approver(centre, trainer).approve(REFUND, AUTHOR);
    assertEquals(Reason.APPROVER_MAY_NOT, objection(REFUND, signed));
  }

  @Test
  void nobodyAllowsHerself() {
    var signed = new Approver(centre, AUTHOR).approve(REFUND, AUTHOR);
    assertEquals(Reason.SAME_PERSON, objection(REFUND, signed));
  }

  @Test
  void itIsForNow() {
    var signed = approver.approve(REFUND, AUTHOR);
    centre.at(Centre.NOW.plus(ApprovalRules.HOLDS));
    assertNull(objection(REFUND, signed));
    centre.at(Centre.NOW.plus(ApprovalRules.HOLDS).plus(Duration.ofMillis(1)));
    assertEquals(Reason.APPROVAL_NOT_GENUINE, objection(REFUND, signed));
  }

  @Test
  void aPinThatWasResetSignsNothing() {
    var signed = approver.approve(REFUND, AUTHOR);
    centre.run(new ResetPin(MANAGER));
    assertEquals(Reason.APPROVAL_NOT_GENUINE, objection(REFUND, signed));
  }

  @Test
  void theFormerKeyStaysGoodBesideANewOne() {
    var before = approver.approve(REFUND, AUTHOR);
    var next = new Approver(centre, MANAGER);
    assertNotEquals(before.keyId(), next.keyId());
    assertNull(objection(REFUND, before));
    assertNull(objection(REFUND, next.approve(REFUND, AUTHOR)));
  }

  @Test
  void onlyTheCentreSaysWhoseAKeyIs() {
    var key = new KeepApprovalKey(MANAGER, Centre.DESK, approver.publicKey(), 0);
    assertEquals(Reason.NOT_PERMITTED, centre.run(key, RoleTemplate.OWNER).reason());
    var ahead = new KeepApprovalKey(MANAGER, Centre.DESK, approver.publicKey(), 1);
    assertEquals(Reason.INVALID_VALUE, Approver.keep(centre, ahead).reason());
    var stranger = new KeepApprovalKey(Centre.STRANGER, Centre.DESK, approver.publicKey(), 0);
    assertEquals(Reason.NOT_FOUND, Approver.keep(centre, stranger).reason());
    assertEquals(List.of(), Approver.keep(centre, key).rows());
  }

  @Test
  void whatIsNoKeyAndNoSignatureIsNone() {
    for (var key : List.of("", "A".repeat(59), "!".repeat(59), approver.publicKey() + "AA")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new KeepApprovalKey(MANAGER, Centre.DESK, key, 0),
          key);
    }
    for (var signature : List.of("", "A".repeat(85), "A".repeat(87), "!".repeat(86))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Approval(MANAGER, MANAGER, MANAGER, Centre.NOW, signature),
          signature);
    }
  }

  private @Nullable Reason objection(RefundPayment command, Approval approval) {
    return ApprovalRules.objection(
        command.withApproval(approval),
        approval,
        Permission.REFUND_APPROVE,
        centre.context(AUTHOR, Centre.BRANCH),
        centre.facts());
  }

  private static RefundPayment refund(long amountMinor, String reason) {
    return new RefundPayment(
        Centre.id("payment", 1),
        Centre.id("shift", 1),
        "EUR",
        List.of(new RefundItem(Centre.id("line", 1), amountMinor)),
        Tender.CASH,
        reason,
        null);
  }
}
