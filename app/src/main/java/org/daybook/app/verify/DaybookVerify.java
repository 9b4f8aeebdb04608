package org.daybook.app.verify;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `daybook verify …`
@Command(
    name = "daybook verify",
    description = "Says whether what a desk wrote is intact, or where it breaks.",
    mixinStandardHelpOptions = true,
    subcommands = {VerifyJournal.class, VerifyDay.class, VerifyReceipt.class})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class DaybookVerify implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private DaybookVerify() {}

  /// Ends the process with the verdict's code.
  public static void main(String[] arguments) {
    System.exit(line().execute(arguments));
  }

  static CommandLine line() {
    return new CommandLine(new DaybookVerify());
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }
}
