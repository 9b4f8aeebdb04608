package org.daybook.server.cli;

import java.util.UUID;
import org.daybook.server.admin.Administration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which organisation a command is about.
final class OrganisationOption {
  @Option(
      names = "--organisation",
      paramLabel = "ID|NAME",
      description = "which organisation; not needed where there is only one")
  private @Nullable String organisation;

  UUID chosen(Administration administration) throws CommandRefusedException {
    return Chosen.organisation(administration, organisation);
  }
}
