package org.daybook.installer.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daybook.model.simulation.Fault;
import org.daybook.model.simulation.Ports;
import org.daybook.model.simulation.RunReport;
import org.daybook.model.simulation.Scenario;
import org.daybook.model.simulation.ScenarioMaker;
import org.daybook.model.simulation.Simulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./daybook simulate`.
@Command(
    name = "simulate",
    synopsisHeading = "Usage: ",
    customSynopsis = "./daybook simulate [OPTIONS]",
    description = {
      "",
      "Lets desks and server nodes work in one thread, from one seed, with a network, disks and"
          + " clocks that fail, heals everything, and checks that nothing was lost or doubled and"
          + " that all hold the same. Each seed is played twice and must do the same both times. A"
          + " seed that fails is made small and written to a file.",
      "",
      "The last line is 'N passed, M failed'; before it stand the operations that were carried and"
          + " how often each fault had its effect. The exit code is 0 when none failed, else 1.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class Simulate implements Callable<Integer> {
  private static final int FAILED = 1;

  @Spec @Nullable private CommandSpec spec;

  @Option(
      names = "--first-seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The first seed (default: ${DEFAULT-VALUE}).")
  private long firstSeed;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many seeds, counting up (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--desks",
      paramLabel = "D",
      defaultValue = "3",
      description = "How many desks (default: ${DEFAULT-VALUE}).")
  private int desks;

  @Option(
      names = "--ops",
      paramLabel = "O",
      defaultValue = "60",
      description = "Gestures of all desks together in one seed (default: ${DEFAULT-VALUE}).")
  private int operations;

  @Option(
      names = "--every-fault",
      description = "Lets all kinds of fault happen in each seed, not some that chance draws.")
  private boolean everyFault;

  @Option(
      names = "--once",
      description = "Plays each seed once only: half the time, and no proof of repeatability.")
  private boolean once;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where a failing seed's least scenario is written (default: here).")
  private Path keep = Path.of(".");

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Plays the scenario of a file instead of seeds.")
  private @Nullable Path replay;

  private final Simulator simulator = new Simulator(Ports.HONEST);
  private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
  private long carried;
  private int passed;
  private int failed;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Simulate()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    var file = replay;
    if (file != null) {
      replay(file);
    } else {
      seeds();
    }
    out().println("operations carried: " + carried);
    for (var fault : Fault.values()) {
      out().printf("%-18s %8d  %s%n", fault.wireName(), times(fault), fault.effect());
    }
    out().println(passed + " passed, " + failed + " failed");
    out().flush();
    return failed == 0 ? CommandLine.ExitCode.OK : FAILED;
  }

  private int times(Fault fault) {
    return faults.getOrDefault(fault, 0);
  }

  private void seeds() throws IOException {
    if (seeds < 1 || desks < 1 || operations < 1) {
      throw new ParameterException(line(), "--seeds, --desks and --ops count from 1");
    }
    var maker = new ScenarioMaker(desks, operations);
    for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
      var scenario = everyFault ? maker.everyFault(seed) : maker.scenario(seed);
      var report = played(scenario);
      count(report);
      if (!report.passed()) {
        out().println("seed " + seed + " failed, hash " + report.hash());
        report.findings().forEach(it -> out().println("  " + it));
        keep(seed, scenario);
      }
    }
  }

  private RunReport played(Scenario scenario) {
    return once ? simulator.once(scenario) : simulator.play(scenario);
  }

  private void keep(long seed, Scenario failing) throws IOException {
    out().println("  making it small ...");
    out().flush();
    var least = simulator.shrink(failing);
    var file = Files.createDirectories(keep).resolve("seed-" + seed + ".scenario");
    Files.write(file, least.lines());
    out().println("  " + least.steps().size() + " steps are left of it in " + file);
    out().flush();
  }

  private void replay(Path file) throws IOException {
    Scenario scenario;
    try {
      scenario = Scenario.parse(Files.readAllLines(file));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(line(), file + ": " + e.getMessage(), e);
    }
    var report = simulator.play(scenario);
    count(report);
    report.lastLines().forEach(it -> out().println(it));
    out().println("hash " + report.hash());
    report.findings().forEach(it -> out().println("  " + it));
  }

  private void count(RunReport report) {
    carried += report.operations();
    report.faults().forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
    if (report.passed()) {
      passed++;
    } else {
      failed++;
    }
  }

  private CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("picocli fills the spec before it calls");
    }
    return spec.commandLine();
  }

  private PrintWriter out() {
    return line().getOut();
  }
}
