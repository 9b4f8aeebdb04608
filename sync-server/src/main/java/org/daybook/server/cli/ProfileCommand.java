package org.daybook.server.cli;

import java.util.Locale;
import java.util.Map;
import org.daybook.model.profile.Profile;
import org.daybook.server.admin.Administration;
import org.daybook.server.centre.CentreCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `profile`
@Command(
    name = "profile",
    description = {
      "Sets an organisation's policies and roles as a centre of that kind works.",
      "Each can be changed afterwards, as any other."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ProfileCommand extends AdminCommand {
  @Mixin private final OrganisationOption organisation = new OrganisationOption();

  @Parameters(paramLabel = "NAME", description = "one of ${COMPLETION-CANDIDATES}")
  private Profile profile;

  ProfileCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) throws CommandRefusedException {
    var id = organisation.chosen(administration);
    var commands =
        administration.operations().rehearse(id, bench -> profile.commands(id, bench.facts()));
    Issuing.all(administration, id, commands.stream().map(it -> CentreCommand.at(id, it)).toList());
    var name = profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Answer.done(
        Map.of("profile", profile.name(), "settings", commands.size()),
        commands.size() + " settings are now those of " + name);
  }
}
