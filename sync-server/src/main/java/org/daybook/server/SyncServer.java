package org.daybook.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The server's program and its administration.
@Command(
    name = "daybook server",
    description = "The sync server and its administration.",
    mixinStandardHelpOptions = true,
    subcommandsRepeatable = false)
public final class SyncServer {
  private static final String LOGBACK = "logback.configurationFile";

  private SyncServer() {}

  public static void main(String[] arguments) {
    if (System.getProperty(LOGBACK) == null) {
      System.setProperty(LOGBACK, "org/daybook/server/logback.xml");
    }
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    var commands = new CommandLine(new SyncServer());
    commands.addSubcommand(new ServeCommand(System.getenv()));
    commands.setExecutionExceptionHandler((e, line, _) -> {
      line.getErr().println("daybook server: " + e.getMessage());
      return line.getCommandSpec().exitCodeOnExecutionException();
    });
    return commands;
  }
}
