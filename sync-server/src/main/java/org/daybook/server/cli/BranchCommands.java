package org.daybook.server.cli;

import java.util.List;
import java.util.Map;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.OpenBranch;
import org.daybook.server.admin.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `branch …`
@Command(
    name = "branch",
    description = "Branches of an organisation.",
    mixinStandardHelpOptions = true)
final class BranchCommands {
  private BranchCommands() {}

  static Group group(AdminContext context) {
    return new Group(new BranchCommands(), List.of(new Create(context), new Listing(context)));
  }

  /// `branch create`
  @Command(name = "create", description = "Opens a branch and prints its id.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Create extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    @Parameters(paramLabel = "NAME", description = "what people call it")
    private String name;

    @Option(
        names = "--code",
        required = true,
        description = "2 to 6 letters that begin its codes, such as NC")
    private String code;

    @Option(
        names = "--time-zone",
        required = true,
        paramLabel = "ZONE",
        description = "of its business days, such as Africa/Cairo")
    private String timeZone;

    Create(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var organisationId = organisation.chosen(administration);
      for (var other : Chosen.branches(administration, organisationId)) {
        if (other.shortCode().equalsIgnoreCase(code) || other.name().equalsIgnoreCase(name)) {
          throw new CommandRefusedException(
              "there is a branch " + other.name() + " with the code " + other.shortCode());
        }
      }
      var id = context().freshId();
      Issuing.one(
          administration, organisationId, id, new OpenBranch(id, name, code, timeZone, null));
      return Answer.done(Map.of("id", id.toString(), "name", name, "code", code), id.toString());
    }
  }

  /// `branch list`
  @Command(name = "list", description = "Lists the branches.")
  static final class Listing extends AdminCommand {
    @Mixin private final OrganisationOption organisation = new OrganisationOption();

    Listing(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var all = Chosen.branches(administration, organisation.chosen(administration));
      return Answer.list(all, Listing::json, Listing::line);
    }

    private static Map<String, String> json(Branch branch) {
      return Map.of(
          "id", branch.id().toString(),
          "name", branch.name(),
          "code", branch.shortCode(),
          "timeZone", branch.timeZone());
    }

    private static String line(Branch branch) {
      return String.join(
          "  ", branch.id().toString(), branch.shortCode(), branch.name(), branch.timeZone());
    }
  }
}
