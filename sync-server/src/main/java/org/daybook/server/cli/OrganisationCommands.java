package org.daybook.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.model.organisation.FoundOrganisation;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.server.admin.Administration;
import org.daybook.server.centre.CentreCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `organisation …`
@Command(
    name = "organisation",
    description = "Organisations of this database.",
    mixinStandardHelpOptions = true)
final class OrganisationCommands {
  private OrganisationCommands() {}

  static Group group(AdminContext context) {
    return new Group(
        new OrganisationCommands(), List.of(new Create(context), new Listing(context)));
  }

  /// `organisation create`
  @Command(
      name = "create",
      description = "Founds an organisation, with the roles it begins with, and prints its id.")
  @SuppressWarnings("NullAway.Init") // picocli fills the fields
  static final class Create extends AdminCommand {
    @Parameters(paramLabel = "NAME", description = "what it calls itself")
    private String name;

    @Option(names = "--currency", required = true, description = "ISO 4217 code, such as EGP")
    private String currency;

    @Option(names = "--locale", defaultValue = "en", description = "default ${DEFAULT-VALUE}")
    private String locale;

    Create(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) throws CommandRefusedException {
      var id = context().freshId();
      var commands = new ArrayList<CentreCommand>();
      commands.add(CentreCommand.at(id, new FoundOrganisation(name, currency, locale)));
      for (var template : RoleTemplate.values()) {
        commands.add(CentreCommand.at(id, template.definition(id)));
      }
      Issuing.all(administration, id, commands);
      return Answer.done(Map.of("id", id.toString(), "name", name), id.toString());
    }
  }

  /// `organisation list`
  @Command(name = "list", description = "Lists the organisations.")
  static final class Listing extends AdminCommand {
    Listing(AdminContext context) {
      super(context);
    }

    @Override
    Answer run(Administration administration) {
      var all = administration.organisations();
      return Answer.list(
          all,
          it -> Map.of("id", it.id().toString(), "name", it.name()),
          it -> it.id() + "  " + it.name());
    }
  }
}
