package org.daybook.server.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.server.admin.Administration;
import org.daybook.server.demo.DemoOrganisation;
import org.daybook.server.demo.DemoSeeding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`
@Command(
    name = "demo",
    description = {
      "Brings an invented organisation into the database, with sessions around today.",
      "Run again it adds what a new day needs."
    })
final class DemoCommand extends AdminCommand {
  @Option(
      names = "--seed",
      defaultValue = "" + DemoOrganisation.DEFAULT_SEED,
      description = "another number gives other people, default ${DEFAULT-VALUE}")
  private long seed;

  DemoCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) {
    var demo = new DemoOrganisation(seed, context().clock().instant());
    var outcome =
        new DemoSeeding(administration.operations(), administration.credentials()).seed(demo);
    var json = new LinkedHashMap<String, Object>();
    json.put("id", demo.id().toString());
    json.put("commands", outcome.commands());
    json.put("objections", outcome.objections());
    return Answer.done(
        Map.copyOf(json),
        List.of(
            demo.id().toString(),
            outcome.commands() + " commands, " + outcome.objections() + " of them not possible",
            "sign in as desk.nasr, trainer2.nasr, manager.nasr or nadia.owner;"
                + " the password of everybody is "
                + DemoOrganisation.PASSWORD));
  }
}
