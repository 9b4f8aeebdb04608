package org.daybook.app.service.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.audit.AuditReader;
import org.daybook.app.service.audit.ChangeLine;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.Policy;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.row.Facts;
import org.jspecify.annotations.Nullable;

/// Reads and changes policies and branches.
public final class SettingsService {
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;

  public SettingsService(Replica replica, CaptureService capture, DeskIdentity identity) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
  }

  /// Every policy of this version, in the order of its list.
  public List<PolicyLine> policies() {
    return replica.read(
        facts -> Arrays.stream(PolicyKey.values()).map(key -> policy(key, facts)).toList());
  }

  private PolicyLine policy(PolicyKey key, Facts facts) {
    var everywhere = Policies.idOf(identity.organisationId(), null, key);
    var here = Policies.idOf(identity.organisationId(), identity.branchId(), key);
    var audit = new AuditReader(facts);
    var changes =
        Stream.concat(audit.of(everywhere).stream(), audit.of(here).stream())
            .sorted(Comparator.comparing(ChangeLine::at).reversed())
            .toList();
    return new PolicyLine(key, setting(everywhere, facts), setting(here, facts), changes);
  }

  private static @Nullable String setting(UUID policyId, Facts facts) {
    return facts.find(Policy.TABLE, policyId).map(Policy::setting).orElse(null);
  }

  /// Sets a policy for the whole organisation.
  public CaptureResult set(UUID actorId, UUID intentId, PolicyKey key, String setting) {
    return capture(actorId, intentId, new SetPolicy(key, null, setting));
  }

  /// All branches, by name.
  public List<BranchLine> branches() {
    return replica.read(facts -> {
      var audit = new AuditReader(facts);
      return facts.list(Branch.BY_ORGANISATION, identity.organisationId()).stream()
          .map(it -> branch(it, audit))
          .sorted(Comparator.comparing(BranchLine::name))
          .toList();
    });
  }

  private BranchLine branch(Branch it, AuditReader audit) {
    return new BranchLine(
        it.id(),
        it.name(),
        it.shortCode(),
        it.timeZone(),
        it.sourcedId(),
        it.id().equals(identity.branchId()),
        audit.of(it.id()));
  }

  /// Opens a branch or changes it.
  ///
  /// @throws IllegalArgumentException where code or zone cannot be
  public CaptureResult save(UUID actorId, UUID intentId, BranchLine it) {
    return capture(
        actorId,
        intentId,
        new OpenBranch(it.branchId(), it.name(), it.shortCode(), it.timeZone(), it.sourcedId()));
  }

  private CaptureResult capture(UUID actorId, UUID intentId, Command command) {
    return capture.capture(Gesture.of(intentId, actorId, command));
  }
}
