package org.daybook.server.cli;

import java.time.Duration;
import java.util.Map;
import org.daybook.server.admin.Administration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `compact`
@Command(
    name = "compact",
    description = {
      "Forgets what left the branches and no desk has to be told any more.",
      "A server does so hourly. A desk that was silent for longer is brought back by what",
      "differs when it returns, and keeps what it has to send."
    })
final class CompactCommand extends AdminCommand {
  private static final int MOST_DAYS = 3_650;

  @Option(
      names = "--silent-days",
      defaultValue = "90",
      description = "wait for desks that asked within so many days, default ${DEFAULT-VALUE}")
  private int silentDays;

  CompactCommand(AdminContext context) {
    super(context);
  }

  @Override
  Answer run(Administration administration) throws CommandRefusedException {
    if (silentDays < 1 || silentDays > MOST_DAYS) {
      throw new CommandRefusedException("--silent-days lies between 1 and " + MOST_DAYS);
    }
    var cut = administration.compaction().compact(Duration.ofDays(silentDays));
    return Answer.done(
        Map.of("lines", cut.lines(), "tags", cut.tags()),
        cut.lines() + " lines of rows that had left and " + cut.tags() + " tags are gone");
  }
}
