package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.centre.CentreCommand;

/// An organisation of one test, with an owner who may do everything.
final class Organisation {
  private static final String PASSWORD = "a long enough password";

  private final World world;
  private final UUID id = UUID.randomUUID();
  private final UUID ownerId = UUID.randomUUID();
  private final String ownerName;
  private final Map<String, UUID> branches = new LinkedHashMap<>();

  private Organisation(World world, String name) {
    this.world = world;
    this.ownerName = "owner-" + name;
  }

  static Organisation found(World world, String name, List<String> branchNames) {
    var organisation = new Organisation(world, name);
    organisation.issueAll(name, branchNames);
    world
        .administration()
        .credentials()
        .setPassword(organisation.id, organisation.ownerId, PASSWORD);
    return organisation;
  }

  UUID id() {
    return id;
  }

  UUID ownerId() {
    return ownerId;
  }

  String ownerName() {
    return ownerName;
  }

  String ownerCalled() {
    return "Owner of " + ownerName.substring("owner-".length());
  }

  String password() {
    return PASSWORD;
  }

  UUID branch(String name) {
    return branches.get(name);
  }

  /// A code that enrols one device, as a manager would read it out.
  String code(String branch) {
    return code(branch, "Desk");
  }

  /// @param device what the device is called
  String code(String branch, String device) {
    return world
        .administration()
        .activationCodes()
        .create(id, branch(branch), device, Duration.ofHours(1))
        .shown();
  }

  Office office(String branch) {
    return new Office(Stranger.enrol(world.server(), code(branch)), ownerId);
  }

  /// A desk that is enrolled, loaded and signed in at.
  Desk desk(String branch, String name, ServerProcess server) {
    var desk = Desk.start(name, world.fresh("desk-" + name));
    try {
      desk.firstRun(this, branch, server.url());
      return desk;
    } catch (AssertionError failure) {
      desk.close();
      throw failure;
    }
  }

  /// Waits until the desk holds what the server has of a branch, by digest.
  void assertInStep(String branch, Desk desk) {
    var stranger = Stranger.enrol(world.server(), code(branch));
    Patience.until(
        "the digests agree",
        () -> desk.digests().equals(Digests.of(stranger, Protocol.VERSION)),
        it -> it);
  }

  void revoke(UUID device) {
    var branch = branches.values().iterator().next();
    var verdict = world.administration().devices().revoke(id, branch, device, "a test");
    assertTrue(verdict.outcome().holds());
  }

  private void issueAll(String name, List<String> branchNames) {
    var commands = new ArrayList<CentreCommand>();
    commands.add(CentreCommand.at(id, new FoundOrganisation(name, "EUR", "en")));
    for (var branchName : branchNames) {
      var branch = UUID.randomUUID();
      branches.put(branchName, branch);
      var letters = branchName.substring(0, 2);
      commands.add(CentreCommand.at(id, new OpenBranch(branch, branchName, letters, "UTC", null)));
    }
    var owner = RoleTemplate.OWNER;
    var person = PersonDetails.named("Owner of " + name);
    commands.add(CentreCommand.at(id, owner.definition(id)));
    commands.add(CentreCommand.at(id, new AddStaffMember(ownerId, person, ownerName, true, null)));
    commands.add(CentreCommand.at(id, new AssignRole(ownerId, owner.idIn(id), null, true)));
    for (var verdict : world.administration().operations().issue(id, commands)) {
      assertTrue(verdict.outcome().holds(), () -> "the centre was refused: " + verdict);
    }
  }
}
