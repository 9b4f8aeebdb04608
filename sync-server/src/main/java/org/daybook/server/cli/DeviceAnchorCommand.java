package org.daybook.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daybook.model.operation.ChainAnchor;
import org.daybook.model.operation.ChainAnchor.Chain;
import org.daybook.server.admin.Administration;
import org.daybook.server.devices.Anchors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `device anchor`
@Command(
    name = "anchor",
    description = {
      "Writes what the database holds of a desk's chains, for `daybook verify journal --anchor`",
      "and `daybook verify receipt --anchor`. The file holds hashes and public keys alone: it may",
      "be given to anybody, and kept where nobody changes it."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DeviceAnchorCommand extends AdminCommand {
  @Mixin private final OrganisationOption organisation = new OrganisationOption();

  @Parameters(paramLabel = "ID", description = "the desk; device list shows them")
  private String id;

  @Parameters(paramLabel = "FILE", description = "the file to write; replaced where it exists")
  private Path file;

  DeviceAnchorCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) throws CommandRefusedException {
    var organisationId = organisation.chosen(administration);
    var placed = DeviceCommands.device(administration, organisationId, id);
    var anchor =
        new Anchors(administration.database(), context().clock())
            .of(organisationId, placed.branch().id(), placed.device().id());
    write(anchor);
    return Answer.done(
        Map.of(
            "file", file.toString(),
            "takenAt", anchor.takenAt().toString(),
            "heads", anchor.chains().stream().map(DeviceAnchorCommand::json).toList()),
        lines(anchor));
  }

  private void write(ChainAnchor anchor) throws CommandRefusedException {
    try {
      Files.write(file, anchor.lines().toList());
    } catch (IOException e) {
      throw new CommandRefusedException("cannot write " + file + ": " + e.getMessage());
    }
  }

  private static Map<String, Object> json(Chain chain) {
    return Map.of("epoch", chain.head().epoch(), "sequence", chain.head().sequence());
  }

  private List<String> lines(ChainAnchor anchor) {
    return anchor.chains().stream()
        .map(it ->
            it.head().sequence() + " operations of epoch " + it.head().epoch() + " are in " + file)
        .toList();
  }
}
