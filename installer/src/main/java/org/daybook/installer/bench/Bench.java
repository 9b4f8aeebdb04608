package org.daybook.installer.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Report;
import org.daybook.installer.bench.report.Series;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./daybook bench`.
@Command(
    name = "bench",
    synopsisHeading = "Usage: ",
    customSynopsis = "./daybook bench [OPTIONS] [NAME...]",
    description = {
      "",
      "Measures what Daybook does, one tab-separated line per figure:",
      "",
      "  figure  value  unit  limit  ratio",
      "",
      "The limit is the raw way of doing the same work, measured in the same run in turns with the"
          + " real one; the ratio is value divided by limit. A figure that could not be measured"
          + " has the value 'failed'; the reason is on standard error. The exit code is 0 whatever"
          + " the figures are.",
      ""
    },
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  private final List<Benchmark> benchmarks;

  @Spec @Nullable private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "A figure, or the word before the dot for a group of them; all when left out.")
  private List<String> names = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often the real and the raw way take turns (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description = "A directory on the disk to measure (default: /var/tmp where there is one).")
  private @Nullable Path scratch;

  @Option(
      names = "--profile",
      paramLabel = "DIR",
      description = "Also writes a flight recording of each process that is started there.")
  private @Nullable Path profile;

  Bench(List<Benchmark> benchmarks) {
    this.benchmarks = List.copyOf(benchmarks);
  }

  public static void main(String[] arguments) {
    // Standard output is for figures; what the parts have to say goes to standard error.
    System.setProperty("logback.configurationFile", "org/daybook/installer/bench/logback.xml");
    System.setProperty("org.jboss.logging.provider", "slf4j");
    // The raw ways' server must not wait until a small answer is worth a packet.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var code = commandLine(BenchWiring.benchmarks()).execute(arguments);
    // JavaFX and drivers leave threads behind.
    System.exit(code);
  }

  static CommandLine commandLine(List<Benchmark> benchmarks) {
    var line = new CommandLine(new Bench(benchmarks));
    var list =
        benchmarks.stream()
            .flatMap(it -> it.figures().stream().flatMap(figure -> explained(it, figure)));
    line.getCommandSpec()
        .usageMessage()
        .footer(Stream.concat(Stream.of("", "Figures:"), list).toArray(String[]::new));
    return line;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    var worker =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("bench-", 0).factory());
    try (var place = Workplace.open(scratch, profile)) {
      var series = new Series(new Report(out(), err()), place, worker);
      place.remarks().forEach(err()::println);
      for (var benchmark : benchmarks) {
        var wanted = wanted(benchmark);
        if (!wanted.isEmpty()) {
          series.run(benchmark, wanted, rounds);
        }
      }
    } finally {
      worker.shutdownNow();
    }
    return CommandLine.ExitCode.OK;
  }

  private void check() {
    for (var name : names) {
      if (benchmarks.stream()
          .flatMap(it -> it.figures().stream())
          .noneMatch(figure -> isMeant(name, figure))) {
        throw new ParameterException(
            commandSpec().commandLine(), "no figure is called '" + name + "'");
      }
    }
    if (rounds < 1 || rounds > 50) {
      throw new ParameterException(commandSpec().commandLine(), "--rounds goes from 1 to 50");
    }
  }

  private List<Figure> wanted(Benchmark benchmark) {
    return benchmark.figures().stream().filter(it -> isWanted(benchmark, it)).toList();
  }

  private boolean isWanted(Benchmark benchmark, Figure figure) {
    return benchmark.onlyWhenNamed()
        ? names.contains(figure.name())
        : names.isEmpty() || names.stream().anyMatch(name -> isMeant(name, figure));
  }

  private static boolean isMeant(String name, Figure figure) {
    return figure.name().equals(name) || figure.group().equals(name);
  }

  private static Stream<String> explained(Benchmark benchmark, Figure figure) {
    var about =
        "      "
            + figure.meaning()
            + (benchmark.onlyWhenNamed() ? "; measured only when it is named" : "");
    return figure.limit().equals(Figure.NONE)
        ? Stream.of("  " + figure.name() + " (" + figure.unit() + ")", about)
        : Stream.of(
            "  " + figure.name() + " (" + figure.unit() + ")",
            about,
            "      limit: " + figure.limit());
  }

  private CommandSpec commandSpec() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return spec;
  }

  private PrintWriter out() {
    return commandSpec().commandLine().getOut();
  }

  private PrintWriter err() {
    return commandSpec().commandLine().getErr();
  }
}
