package org.daybook.server;

import java.io.Console;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.daybook.server.admin.Administration;
import org.daybook.server.cli.AdminCommands;
import org.daybook.server.cli.AdminContext;
import org.jspecify.annotations.Nullable;
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
    AdminCommands.addTo(
        commands,
        new AdminContext(
            System.getenv(),
            Wiring::administration,
            Administration::close,
            Clock.systemUTC(),
            new SecureRandom(),
            SyncServer::ask));
    commands.setExecutionExceptionHandler((e, line, _) -> {
      line.getErr().println("daybook server: " + e.getMessage());
      return line.getCommandSpec().exitCodeOnExecutionException();
    });
    return commands;
  }

  private static char @Nullable [] ask(String what) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s", what))
        .orElse(null);
  }
}
