package org.daybook.model.testkit;

import java.security.KeyPair;
import java.util.UUID;
import org.daybook.model.approval.Approval;
import org.daybook.model.approval.ApprovalKey;
import org.daybook.model.approval.ApprovalScene;
import org.daybook.model.approval.CarriesApproval;
import org.daybook.model.approval.KeepApprovalKey;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.staff.RoleTemplate;

/// Somebody whose PIN opens a key at the desk of [Centre].
public final class Approver {
  private final Centre centre;
  private final UUID staffId;
  private final KeyPair keys = Ed25519.generate();
  private int given;

  /// Makes the centre know her key.
  public Approver(Centre centre, UUID staffId) {
    this.centre = centre;
    this.staffId = staffId;
    var verdict = keep(centre, new KeepApprovalKey(staffId, Centre.DESK, publicKey(), 0));
    if (!verdict.outcome().holds()) {
      throw new IllegalStateException("refused: " + verdict);
    }
  }

  /// Decides about a key as the centre's own device, and keeps what that gives.
  public static Verdict keep(Centre centre, KeepApprovalKey command) {
    var context =
        new Context(
            Centre.ORGANISATION,
            Centre.ORGANISATION,
            Context.centreIn(Centre.ORGANISATION),
            1,
            1 + centre.facts().all(ApprovalKey.TABLE).size(),
            Centre.staff(RoleTemplate.OWNER),
            Centre.NOW);
    var verdict = centre.decide(command, context, Authority.OF_THE_CENTRE, false);
    centre.facts().putAll(verdict.rows());
    return verdict;
  }

  public String publicKey() {
    return KeepApprovalKey.written(keys.getPublic().getEncoded());
  }

  public UUID keyId() {
    return centre.facts().list(ApprovalKey.BY_STAFF, staffId).stream()
        .filter(it -> it.publicKey().equals(publicKey()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /// What she signs for a command of somebody at the desk.
  public Approval approve(CarriesApproval command, UUID authorId) {
    var scene = new ApprovalScene(Centre.ORGANISATION, Centre.BRANCH, Centre.DESK, authorId);
    return approve(command, scene);
  }

  public Approval approve(CarriesApproval command, ApprovalScene scene) {
    given++;
    return Approval.give(
        command,
        scene,
        staffId,
        keyId(),
        Centre.id("nonce " + keyId(), given),
        Centre.NOW,
        text -> Ed25519.sign(keys.getPrivate().getEncoded(), text));
  }
}
