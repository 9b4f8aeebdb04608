package org.daybook.installer.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.app.DaybookApp;
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
      "Runs a whole Daybook on this machine: PostgreSQL, the sync server and an enrolled desk, with"
          + " a demo organisation in it. Everybody in it is invented.",
      "",
      "Without a display, or with --tour, plays a guided tour through the desk's real screens and"
          + " keeps a picture of each step. A tour has data of its own and leaves yours alone.",
      ""
    },
    footer = {
      "",
      "Exit code: 0 when the window was closed or the tour went well, 1 when a step of the tour"
          + " failed or something did not start, 2 when the options are wrong."
    },
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

  @Option(names = "--tour", description = "Plays the guided tour and ends.")
  private boolean tour;

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      defaultValue = "installer/target/tour",
      description =
          "Where the tour keeps its pictures (default: ${DEFAULT-VALUE}); a page that shows them"
              + " lies beside.")
  private Path pictures = Path.of("installer", "target", "tour");

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
  public Integer call() throws IOException, SQLException {
    if (tour || !Display.isThere(System.getProperty("os.name"), environment)) {
      return playTour();
    }
    return openWindow();
  }

  private int openWindow() throws IOException, SQLException {
    var folder = folder();
    if (fresh) {
      folder.clear();
    }
    folder.create();
    try (var centre = DemoCentre.start(folder, clock, this::say)) {
      centre.contradict();
      say("Opening the desk; the centre and PostgreSQL stop when its window is closed");
      DemoDesk.at(centre, folder);
      sayWhoWorksHere();
      say("A second desk: ./daybook desk --data DIRECTORY, with the server " + centre.url());
      say("and the activation code " + centre.activationCode());
      DaybookApp.open(Optional.of(folder.desk()), Optional.of(centre.url()), false);
    }
    return CommandLine.ExitCode.OK;
  }

  private void sayWhoWorksHere() {
    say("");
    say("Sign in as desk.nasr (front desk), trainer2.nasr (trainer), manager.nasr (manager)");
    say("or nadia.owner (owner). The password of everybody is " + DemoOrganisation.PASSWORD);
    say("");
  }

  /// On data of its own, as somebody's marks of this morning would stand in its way.
  private int playTour() throws IOException, SQLException {
    var folder = new DemoFolder(data == null ? Files.createTempDirectory("daybook-tour") : data);
    if (data != null && fresh) {
      folder.clear();
    }
    folder.create();
    boolean isWell;
    var morning = DemoTour.morning(clock);
    try (var centre = DemoCentre.start(folder, morning, this::say)) {
      say("Playing the tour, one picture for each step:");
      isWell = DemoTour.play(centre, folder, morning, pictures, out());
      say(isWell ? "The tour went well; its pictures are in " + pictures : "The tour failed");
    } finally {
      if (data == null) {
        folder.clear();
      }
    }
    return isWell ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
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
