package org.daybook.model.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Outcome;
import org.daybook.model.permission.Permission;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.Test;

class StaffRulesTest {
  private static final UUID OWNER = Centre.staff(RoleTemplate.OWNER);
  private static final UUID TRAINER = Centre.staff(RoleTemplate.TRAINER);
  private static final UUID OWNER_ROLE = Centre.id("role", 71);
  private static final UUID DESK_ROLE = Centre.id("role", 72);
  private static final UUID NEWCOMER = Centre.id("staff", 73);

  private final Centre centre = new Centre();

  @Test
  void everyChangeSaysWhoMadeItAndWhatItChanged() {
    define(DESK_ROLE, "Evening desk", "register.mark", "student.view");
    var verdict = define(DESK_ROLE, "Evening desk", "student.view", "student.write");

    var entry = entry(verdict);
    assertEquals(DESK_ROLE, entry.subjectId());
    assertEquals("define-role", entry.command());
    assertEquals(List.of("student.write"), entry.gained());
    assertEquals(List.of("register.mark"), entry.lost());
    assertEquals(OWNER, entry.actorId());
    assertEquals(Centre.DESK, entry.deviceId());
    assertEquals(Centre.NOW, entry.madeAt());
  }

  @Test
  void theSameDefinitionAgainIsNoChangeAndMakesNoEntry() {
    define(DESK_ROLE, "Evening desk", "register.mark");

    assertEquals(List.of(), define(DESK_ROLE, "Evening desk", "register.mark").rows());
  }

  @Test
  void anAssignmentIsToldOfThePersonWithRoleAndPlace() {
    define(DESK_ROLE, "Evening desk", "register.mark");
    var given = centre.run(new AssignRole(TRAINER, DESK_ROLE, null, true));
    var withdrawn = centre.run(new AssignRole(TRAINER, DESK_ROLE, null, false));

    var what = List.of(DESK_ROLE.toString(), StaffRules.EVERYWHERE);
    assertEquals(what, entry(given).gained());
    assertEquals(List.of(), entry(given).lost());
    assertEquals(what, entry(withdrawn).lost());
    assertEquals(TRAINER, entry(withdrawn).subjectId());
  }

  @Test
  void aStaffMembersEntrySaysWhatBecameOtherwiseAndNoName() {
    var added = centre.run(newcomer("Nadia New", "nadia", true));
    var renamed = centre.run(newcomer("Nadia Newer", "nadia.n", true));
    var left = centre.run(newcomer("Nadia Newer", "nadia.n", false));

    assertEquals(List.of("active"), entry(added).gained());
    assertEquals(List.of("name", "sign-in-name"), entry(renamed).gained());
    assertEquals(List.of("active"), entry(left).lost());
  }

  @Test
  void nobodyTakesTheRightToEditRolesFromHerself() {
    var other = secondOwner();

    assertRejected(Reason.OWN_ROLE_EDITING, withdrawOwnRole());
    assertRejected(Reason.OWN_ROLE_EDITING, stripOwnRole());
    assertRejected(
        Reason.OWN_ROLE_EDITING,
        centre.run(new AddStaffMember(OWNER, PersonDetails.named("Olga"), "olga", false, null)));
    assertTrue(
        centre.run(withdrawal(OWNER), centre.context(other, Centre.BRANCH)).outcome().holds(),
        "another who may can take it away");
  }

  @Test
  void whoHoldsItTwiceMayGiveOneUp() {
    define(OWNER_ROLE, "Second owner", "role.edit");
    centre.run(new AssignRole(OWNER, OWNER_ROLE, null, true));

    assertEquals(Outcome.ACCEPTED, withdrawOwnRole().outcome());
  }

  @Test
  void theLastWhoMayEditRolesStaysThatOnWhoeversAuthority() {
    for (Command ends : endsOfTheLast()) {
      var verdict =
          centre.decide(
              ends,
              centre.context(UUID.randomUUID(), Centre.BRANCH),
              Authority.OF_THE_CENTRE,
              false);
      assertRejected(Reason.LAST_ROLE_EDITOR, verdict);
    }
    secondOwner();
    for (Command ends : endsOfTheLast().subList(0, 1)) {
      assertTrue(
          centre
              .decide(
                  ends,
                  centre.context(UUID.randomUUID(), Centre.BRANCH),
                  Authority.OF_THE_CENTRE,
                  false)
              .outcome()
              .holds());
    }
  }

  @Test
  void permissionsOfANewerProgramStayInTheRole() {
    var verdict = define(DESK_ROLE, "Evening desk", "crystal.ball.read", "student.view");

    var role = (Role) verdict.rows().getFirst();
    assertEquals(List.of("crystal.ball.read", "student.view"), role.permissions());
  }

  @Test
  void nobodyInvitesSomebodyWhoMayDoMore() {
    define(DESK_ROLE, "Personnel", "staff.edit", "student.view");
    centre.run(new AssignRole(TRAINER, DESK_ROLE, null, true));
    centre.run(newcomer("Nadia New", "nadia", true));
    centre.run(new AssignRole(NEWCOMER, DESK_ROLE, null, true));
    var personnel = centre.context(TRAINER, Centre.BRANCH);

    assertRejected(Reason.NOT_PERMITTED, centre.run(new InviteStaffMember(OWNER), personnel));
    var invited =
        centre.run(new InviteStaffMember(NEWCOMER), centre.context(TRAINER, Centre.BRANCH));
    assertEquals("invite-staff-member", entry(invited).command());
    assertEquals(Outcome.ACCEPTED, centre.run(new InviteStaffMember(TRAINER)).outcome());
  }

  @Test
  void whoLeftOrIsUnknownIsNotInvited() {
    centre.run(newcomer("Nadia New", "nadia", false));

    assertRejected(Reason.NOT_FOUND, centre.run(new InviteStaffMember(NEWCOMER)));
    assertRejected(Reason.NOT_FOUND, centre.run(new InviteStaffMember(UUID.randomUUID())));
  }

  @Test
  void resetsOfPinsAreCountedByPerson() {
    centre.run(new ResetPin(TRAINER));
    centre.run(new ResetPin(TRAINER));
    centre.run(new InviteStaffMember(TRAINER));

    assertEquals(2, StaffRules.pinResets(TRAINER, centre.facts()));
    assertEquals(0, StaffRules.pinResets(OWNER, centre.facts()));
    assertRejected(Reason.NOT_FOUND, centre.run(new ResetPin(UUID.randomUUID())));
    assertRejected(
        Reason.NOT_PERMITTED, centre.run(new ResetPin(TRAINER), RoleTemplate.FRONT_DESK));
  }

  private UUID secondOwner() {
    centre.run(newcomer("Nadia New", "nadia", true));
    define(OWNER_ROLE, "Second owner", allPermissions());
    centre.run(new AssignRole(NEWCOMER, OWNER_ROLE, null, true));
    return NEWCOMER;
  }

  private List<Command> endsOfTheLast() {
    return List.of(
        withdrawal(OWNER),
        new DefineRole(roleOf(OWNER), "Owner", List.of("student.view")),
        new AddStaffMember(OWNER, PersonDetails.named("Olga"), "olga", false, null));
  }

  private Verdict withdrawOwnRole() {
    return centre.run(withdrawal(OWNER));
  }

  private Verdict stripOwnRole() {
    return centre.run(new DefineRole(roleOf(OWNER), "Owner", List.of("student.view")));
  }

  private AssignRole withdrawal(UUID staffId) {
    var held = assignment(staffId);
    return new AssignRole(staffId, held.roleId(), held.atBranchId(), false);
  }

  private UUID roleOf(UUID staffId) {
    return assignment(staffId).roleId();
  }

  private RoleAssignment assignment(UUID staffId) {
    return centre.facts().list(RoleAssignment.BY_STAFF, staffId).getFirst();
  }

  private Verdict define(UUID role, String name, String... permissions) {
    return centre.run(new DefineRole(role, name, List.of(permissions)));
  }

  private static String[] allPermissions() {
    var names = new ArrayList<String>();
    for (var permission : Permission.values()) {
      names.add(permission.wireName());
    }
    return names.toArray(String[]::new);
  }

  private static AddStaffMember newcomer(String name, String signInName, boolean active) {
    return new AddStaffMember(NEWCOMER, PersonDetails.named(name), signInName, active, null);
  }

  private static AuditEntry entry(Verdict verdict) {
    return verdict.rows().stream()
        .filter(AuditEntry.class::isInstance)
        .map(AuditEntry.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void assertRejected(Reason reason, Verdict verdict) {
    assertEquals(Outcome.REJECTED, verdict.outcome());
    assertEquals(reason, verdict.reason());
  }
}
