package org.daybook.installer.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.daybook.server.demo.DemoOrganisation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./daybook run`.
@Command(
    name = "run",
    synopsisHeading = "Usage: ",
    customSynopsis = "./daybook run [OPTIONS]",
    description = {
      "",
      "Runs a whole Daybook on this machine: PostgreSQL and the sync server with"
          + " a demo organisation in it. Everybody in it is invented.",
      ""
    },
    footer = {"", "Exit code: 1 when something did not start, 2 when the options are wrong."},
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class RunDemo implements Callable<Integer> {
  private final Map<String, String> environment;
  private final Clock clock;

  @Spec @Nullable private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept (default: daybook-demo in your data folder).")
  private @Nullable Path data;

  @Option(names = "--fresh", description = "Removes what an earlier run kept, and starts anew.")
  private boolean fresh;

  RunDemo(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    // Standard output tells how it goes; what the parts have to say goes to standard error.
    System.setProperty("logback.configurationFile", "org/daybook/installer/run/logback.xml");
    System.setProperty("org.jboss.logging.provider", "slf4j");
    var code = commandLine(System.getenv(), Clock.systemUTC()).execute(arguments);
    // JavaFX and drivers leave threads behind.
    System.exit(code);
  }

  static CommandLine commandLine(Map<String, String> environment, Clock clock) {
    var line = new CommandLine(new RunDemo(environment, clock));
    line.setExecutionExceptionHandler((failure, it, _) -> {
      it.getErr().println("daybook run: " + failure.getMessage());
      if (!(failure instanceof IOException)) {
        failure.printStackTrace(it.getErr());
      }
      return it.getCommandSpec().exitCodeOnExecutionException();
    });
    return line;
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    var folder = folder();
    if (fresh) {
      folder.clear();
    }
    folder.create();
    try (var centre = DemoCentre.start(folder, clock, this::say)) {
      say("Serving at " + centre.url());
      say("A desk is enrolled there with the code " + centre.activationCode());
      say("Sign in as desk.nasr or manager.nasr with the password " + DemoOrganisation.PASSWORD);
      new CountDownLatch(1).await();
    }
    return CommandLine.ExitCode.OK;
  }

  private DemoFolder folder() {
    return data == null
        ? DemoFolder.usual(environment, Path.of(System.getProperty("user.home")))
        : new DemoFolder(data);
  }

  private void say(String what) {
    out().println(what);
    out().flush();
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return spec.commandLine().getOut();
  }
}
