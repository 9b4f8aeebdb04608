package org.daybook.model.approval;

import java.time.Duration;
import java.util.Base64;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.device.Device;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.staff.StaffRules;
import org.jspecify.annotations.Nullable;

/// The rules of allowing what somebody else does. The desk and the centre check the same: the desk
/// so that nothing is done on an approval which the centre will not take, the centre because it
/// takes no desk's word.
public final class ApprovalRules {
  /// An approval is for now: what is captured later, or said to have been captured before, by more
  /// than this, was not what she looked at.
  public static final Duration HOLDS = Duration.ofMinutes(10);

  private ApprovalRules() {}

  /// A claim of the centre's own device alone. The same key again changes nothing.
  public static Decision keep(KeepApprovalKey command, Context context, Facts facts) {
    var subject = Subject.NONE.withRows(command.staffId(), command.forDeviceId());
    if (!context.byCentre()) {
      return Decision.rejected(Reason.NOT_PERMITTED, subject);
    }
    if (facts.find(StaffMember.TABLE, command.staffId()).filter(StaffMember::active).isEmpty()
        || facts.find(Device.TABLE, command.forDeviceId()).isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (command.resetsHeeded() > StaffRules.pinResets(command.staffId(), facts)) {
      return Decision.rejected(Reason.INVALID_VALUE, subject);
    }
    boolean known =
        facts.list(ApprovalKey.BY_STAFF, command.staffId()).stream()
            .anyMatch(it ->
                it.publicKey().equals(command.publicKey())
                    && it.ofDeviceId().equals(command.forDeviceId()));
    return known
        ? Decision.accepted()
        : Decision.accepted(
            new ApprovalKey(
                context.newId(0),
                context.organisationId(),
                command.staffId(),
                command.forDeviceId(),
                command.publicKey(),
                command.resetsHeeded(),
                context.capturedAt()));
  }

  /// Why an approval does not count for the command that carries it; null where it does.
  ///
  /// @param permission what the approver has to be allowed at the branch
  public static @Nullable Reason objection(
      CarriesApproval command,
      Approval approval,
      Permission permission,
      Context context,
      Facts facts) {
    if (approval.approverId().equals(context.actorId())) {
      return Reason.SAME_PERSON;
    }
    if (!Rights.of(approval.approverId(), context.branchId(), facts).include(permission)) {
      return Reason.APPROVER_MAY_NOT;
    }
    var away = Duration.between(approval.approvedAt(), context.capturedAt()).abs();
    if (away.compareTo(HOLDS) > 0 || !isSigned(command, approval, context, facts)) {
      return Reason.APPROVAL_NOT_GENUINE;
    }
    return facts.find(GivenApproval.TABLE, GivenApproval.idOf(approval)).isPresent()
        ? Reason.APPROVAL_USED
        : null;
  }

  /// What is compared is public on both sides, so that how long it takes tells nothing.
  private static boolean isSigned(
      CarriesApproval command, Approval approval, Context context, Facts facts) {
    return facts
        .find(ApprovalKey.TABLE, approval.keyId())
        .filter(key -> opensHere(key, context, facts))
        .filter(key -> key.staffId().equals(approval.approverId()))
        .filter(key ->
            Ed25519.fits(
                Base64.getUrlDecoder().decode(key.publicKey()),
                approval.text(command, ApprovalScene.of(context)),
                approval.signatureBytes()))
        .isPresent();
  }

  private static boolean opensHere(ApprovalKey key, Context context, Facts facts) {
    return key.ofDeviceId().equals(context.deviceId()) && isInForce(key, facts);
  }

  /// Whether no reset of the person's PINs came after the key.
  public static boolean isInForce(ApprovalKey key, Facts facts) {
    return key.resetsHeeded() >= StaffRules.pinResets(key.staffId(), facts);
  }

  /// The row of an approval that counted.
  public static GivenApproval used(CarriesApproval command, Approval approval, Context context) {
    return new GivenApproval(
        GivenApproval.idOf(approval),
        context.organisationId(),
        context.branchId(),
        approval.approverId(),
        approval.keyId(),
        context.actorId(),
        context.deviceId(),
        command.approvedAs(),
        command.approvedSubjectId(),
        approval.approvedAt());
  }
}
