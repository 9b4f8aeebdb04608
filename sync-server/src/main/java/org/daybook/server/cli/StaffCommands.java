package org.daybook.server.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.organisation.Branch;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.admin.Administration;
import org.daybook.server.centre.CentreCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `staff …`
@Command(
    name = "staff",
    description = "Staff members, their passwords and roles.",
    mixinStandardHelpOptions = true)
final class StaffCommands {
  private StaffCommands() {}

  static Group group(AdminContext context) {
    return new Group(
        new StaffCommands(),
        List.of(
            new Create(context), new Password(context), new Roles(context), new Listing(context)));
  }

  /// Where a role is held.
  static @Nullable UUID branchId(
      Administration administration, UUID organisationId, @Nullable String branch)
      throws CommandRefusedException {
    return branch == null ? null : Chosen.branch(administration, organisationId, branch).id();
  }

  /// `staff create`
  @Command(
      name = "create",
      description = "Adds a staff member; with a password where one is given.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Create extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();
    @Mixin private final PasswordOptions password = new PasswordOptions();

    @Parameters(paramLabel = "SIGN-IN-NAME", description = "what the person types to sign in")
    private String signInName;

    @Option(names = "--name", required = true, description = "the person's full name")
    private String fullName;

    @Option(names = "--role", required = true, description = "such as \"Front desk\"")
    private String role;

    @Option(names = "--branch", description = "where the role is held; everywhere without it")
    private @Nullable String branch;

    Create(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var name = signInName.toLowerCase(Locale.ROOT);
      var id = context().freshId();
      var roleId = Chosen.role(administration, organisationId, role).id();
      var branchId = branchId(administration, organisationId, branch);
      var secret = password.given(context());
      var add = new AddStaffMember(id, PersonDetails.named(fullName), name, true, null);
      Issuing.all(
          administration,
          organisationId,
          List.of(
              CentreCommand.at(organisationId, add),
              CentreCommand.at(organisationId, new AssignRole(id, roleId, branchId, true))));
      if (secret != null) {
        administration.credentials().setPassword(organisationId, id, secret);
      }
      return Answer.done(
          Map.of("id", id.toString(), "signInName", name, "hasPassword", secret != null),
          id + (secret == null ? "  (no password yet: staff password " + name + ")" : ""));
    }
  }

  /// `staff password`
  @Command(
      name = "password",
      description = "Sets a password and ends whatever the person is signed in to.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Password extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();
    @Mixin private final PasswordOptions password = new PasswordOptions();

    @Parameters(paramLabel = "SIGN-IN-NAME")
    private String signInName;

    Password(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var member = Chosen.staff(administration, organisationId, signInName);
      var secret = password.givenOrAsked(context(), member.signInName());
      administration.credentials().setPassword(organisationId, member.id(), secret);
      return Answer.done(
          Map.of("id", member.id().toString()), "the password of " + signInName + " is set");
    }
  }

  /// `staff roles`
  @Command(name = "roles", description = "Shows, gives and withdraws a person's roles.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Roles extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Parameters(paramLabel = "SIGN-IN-NAME")
    private String signInName;

    @Option(names = "--give", paramLabel = "ROLE", description = "a role to give")
    private @Nullable String give;

    @Option(names = "--withdraw", paramLabel = "ROLE", description = "a role to withdraw")
    private @Nullable String withdraw;

    @Option(names = "--branch", description = "where; everywhere without it")
    private @Nullable String branch;

    Roles(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var member = Chosen.staff(administration, organisationId, signInName);
      var commands = new ArrayList<CentreCommand>();
      if (give != null) {
        commands.add(assignment(administration, organisationId, member, give, true));
      }
      if (withdraw != null) {
        commands.add(assignment(administration, organisationId, member, withdraw, false));
      }
      Issuing.all(administration, organisationId, commands);
      var held = held(administration, organisationId, member);
      return Answer.done(
          held, held.stream().map(it -> it.get("role") + "  " + it.get("branch")).toList());
    }

    private CentreCommand assignment(
        Administration administration,
        UUID organisationId,
        StaffMember member,
        String role,
        boolean active)
        throws CommandRefusedException {
      var roleId = Chosen.role(administration, organisationId, role).id();
      var branchId = branchId(administration, organisationId, branch);
      return CentreCommand.at(
          organisationId, new AssignRole(member.id(), roleId, branchId, active));
    }

    private static List<Map<String, String>> held(
        Administration administration, UUID organisationId, StaffMember member) {
      return administration
          .operations()
          .rehearse(
              organisationId,
              bench ->
                  bench.facts().list(RoleAssignment.BY_STAFF, member.id()).stream()
                      .filter(RoleAssignment::active)
                      .map(it -> {
                        var role = bench.facts().find(Role.TABLE, it.roleId());
                        var at = it.atBranchId();
                        var where =
                            at == null
                                ? "everywhere"
                                : bench
                                    .facts()
                                    .find(Branch.TABLE, at)
                                    .map(Branch::name)
                                    .orElse(at.toString());
                        return Map.of("role", role.map(Role::name).orElse("?"), "branch", where);
                      })
                      .toList());
    }
  }

  /// `staff list`
  @Command(name = "list", description = "Lists the staff.")
  static final class Listing extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    Listing(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      var staff =
          administration
              .operations()
              .rehearse(
                  organisationId,
                  bench ->
                      bench.facts().list(StaffMember.BY_ORGANISATION, organisationId).stream()
                          .sorted(Comparator.comparing(StaffMember::signInName))
                          .toList());
      return Answer.list(staff, Listing::json, Listing::line);
    }

    private static Map<String, Object> json(StaffMember member) {
      return Map.of(
          "id", member.id().toString(),
          "signInName", member.signInName(),
          "name", member.fullName(),
          "active", member.active());
    }

    private static String line(StaffMember member) {
      var note = member.active() ? "" : "  (inactive)";
      return member.signInName() + "  " + member.fullName() + note;
    }
  }
}
