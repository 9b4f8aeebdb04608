package org.daybook.app.service.approval;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.approval.ApprovalResult.Given;
import org.daybook.app.service.approval.ApprovalResult.Obstacle;
import org.daybook.app.service.approval.ApprovalResult.Refused;
import org.daybook.app.service.signin.SignInService;
import org.daybook.model.approval.Approval;
import org.daybook.model.approval.ApprovalScene;
import org.daybook.model.approval.CarriesApproval;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.Rights;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// Lets somebody allow, with her own PIN at this desk, what the person signed in wants to do. It
/// needs no network. Nobody is signed in or out by it.
public final class ApprovalService {
  private static final int CHANCE_BYTES = 16;

  private final Replica replica;
  private final DeskIdentity identity;
  private final Clock clock;
  private final SignInService signIn;
  private final ApprovalKeys keys;
  private final RandomGenerator random;

  /// @param random to be a cryptographic one
  public ApprovalService(
      Replica replica,
      DeskIdentity identity,
      Clock clock,
      SignInService signIn,
      ApprovalKeys keys,
      RandomGenerator random) {
    this.replica = replica;
    this.identity = identity;
    this.clock = clock;
    this.signIn = signIn;
    this.keys = keys;
    this.random = random;
  }

  /// Who may allow what somebody does: those whose PIN is enough first, then by name.
  public List<Approver> approvers(Permission permission, UUID authorId) {
    return replica.read(facts -> {
      var found = new ArrayList<Approver>();
      facts.each(
          StaffMember.TABLE,
          it -> {
            var obstacle = obstacle(it.id(), permission, authorId, facts);
            if (obstacle != Obstacle.MAY_NOT && obstacle != Obstacle.SAME_PERSON) {
              found.add(new Approver(it.id(), it.fullName(), obstacle));
            }
          });
      found.sort(Comparator.comparing(Approver::ready).reversed().thenComparing(Approver::name));
      return found;
    });
  }

  /// Has somebody sign a command of the author's. A wrong PIN counts as at the sign-in.
  ///
  /// @param permission what she must be allowed for that
  public ApprovalResult approve(
      CarriesApproval command, Permission permission, UUID authorId, UUID approverId, String pin) {
    var obstacle =
        replica.read(
            facts -> Optional.ofNullable(obstacle(approverId, permission, authorId, facts)));
    if (obstacle.isPresent()) {
      return new Refused(obstacle.get());
    }
    var wrong = signIn.tryPin(approverId, pin);
    if (wrong.isPresent()) {
      return new Refused(Obstacle.of(wrong.get()));
    }
    var key = replica.read(facts -> keys.known(approverId, facts));
    var secret = keys.open(approverId, pin);
    if (key.isEmpty() || secret.isEmpty()) {
      return new Refused(Obstacle.NO_PIN);
    }
    var chance = new byte[CHANCE_BYTES];
    random.nextBytes(chance);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Given(
        Approval.give(
            command,
            new ApprovalScene(
                identity.organisationId(), identity.branchId(), identity.deviceId(), authorId),
            approverId,
            key.get().id(),
            RowIds.fresh(now, chance),
            now,
            text -> Ed25519.sign(secret.get(), text)));
  }

  private @Nullable Obstacle obstacle(
      UUID approverId, Permission permission, UUID authorId, Facts facts) {
    if (!Rights.of(approverId, identity.branchId(), facts).include(permission)) {
      return Obstacle.MAY_NOT;
    }
    if (approverId.equals(authorId)) {
      return Obstacle.SAME_PERSON;
    }
    if (!keys.isHeld(approverId)) {
      return Obstacle.NO_PIN;
    }
    var pin = signIn.pinObstacle(approverId, facts);
    if (pin.isPresent()) {
      return Obstacle.of(pin.get());
    }
    return keys.known(approverId, facts).isEmpty() ? Obstacle.KEY_NOT_KNOWN : null;
  }
}
