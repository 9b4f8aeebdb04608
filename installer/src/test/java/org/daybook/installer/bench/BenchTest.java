package org.daybook.installer.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daybook.installer.bench.place.Workplace;
import org.daybook.installer.bench.report.Benchmark;
import org.daybook.installer.bench.report.Figure;
import org.daybook.installer.bench.report.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  private static final Figure TYPICAL = new Figure("tea.p50", "ms", "a cup of tea", "hot water");
  private static final Figure WORST = new Figure("tea.p99", "ms", "a slow cup", Figure.NONE);
  private static final Figure RATE = new Figure("cups.per_s", "cups/s", "cups", "sips");

  @TempDir private Path scratch;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesOneTabSeparatedLineForEachFigure() {
    var code = run(brewing(), drinking());

    assertEquals(0, code);
    assertEquals(
        """
        tea.p50\t0.250\tms\t0.100\t2.50
        tea.p99\t1.50\tms\t-\t-
        cups.per_s\t12345\tcups/s\t20000\t0.617
        """,
        out.toString());
  }

  @Test
  void measuresOnlyWhatIsNamed() {
    var code = run(List.of("tea.p99"), brewing(), drinking());

    assertEquals(0, code);
    assertEquals("tea.p99\t1.50\tms\t-\t-\n", out.toString());
  }

  @Test
  void takesTheWordBeforeTheDotForItsGroup() {
    run(List.of("tea"), brewing(), drinking());

    assertEquals(2, out.toString().lines().count());
  }

  @Test
  void refusesANameThatIsNoFigure() {
    var code = run(List.of("coffee"), brewing());

    assertEquals(2, code);
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("no figure is called 'coffee'"), err::toString);
  }

  @Test
  void saysWhyAFigureIsMissingAndGoesOn() {
    var code = run(failing(new IOException("no tea")), drinking());

    assertEquals(0, code);
    assertEquals(
        """
        tea.p50\tfailed\tms\t-\t-
        tea.p99\tfailed\tms\t-\t-
        cups.per_s\t12345\tcups/s\t20000\t0.617
        """,
        out.toString());
    assertTrue(
        err.toString().contains("tea.p99 could not be measured: java.io.IOException: no tea"),
        err::toString);
  }

  @Test
  void anErrorOfAPartIsNoEndOfTheBench() {
    var code = run(failing(new NoClassDefFoundError("Kettle")), drinking());

    assertEquals(0, code);
    assertTrue(out.toString().startsWith("tea.p50\tfailed\t"), out::toString);
    assertTrue(out.toString().contains("cups.per_s\t12345"), out::toString);
  }

  @Test
  void tellsOfEachFigureInItsHelp() {
    var code = run(List.of("--help"), brewing(), drinking());

    assertEquals(0, code);
    assertTrue(out.toString().contains("tea.p50 (ms)\n      a cup of tea"), out::toString);
    assertTrue(out.toString().contains("limit: hot water"), out::toString);
  }

  @Test
  void measuresWhatTakesLongOnlyWhenItsFigureIsNamed() {
    run(List.of(), drinking(), fermenting());
    run(List.of("wine"), drinking(), fermenting());
    assertEquals("cups.per_s\t12345\tcups/s\t20000\t0.617\n", out.toString());

    run(List.of("wine.years"), drinking(), fermenting());
    run(List.of("--help"), drinking(), fermenting());

    assertTrue(out.toString().contains("wine.years\t3.00\t"), out::toString);
    assertTrue(
        out.toString().contains("a bottle of wine; measured only when it is named"), out::toString);
  }

  @Test
  void leavesNothingBehind() {
    run(brewing());

    assertEquals(List.of(), List.of(scratch.toFile().list()));
  }

  @Test
  void everyFigureOfTheBenchHasANameOfItsOwn() {
    var names =
        BenchWiring.benchmarks().stream()
            .flatMap(it -> it.figures().stream())
            .map(Figure::name)
            .toList();

    assertEquals(names.stream().distinct().toList(), names);
  }

  private static Benchmark brewing() {
    return new Fixed(
        List.of(Reading.against(TYPICAL, 0.25, 0.1), Reading.of(WORST, 1.5)), List.of());
  }

  private static Benchmark drinking() {
    return new Fixed(List.of(Reading.against(RATE, 12_345, 20_000)), List.of());
  }

  private static Benchmark fermenting() {
    var years = new Figure("wine.years", "y", "a bottle of wine", Figure.NONE);
    return new Benchmark() {
      @Override
      public List<Figure> figures() {
        return List.of(years);
      }

      @Override
      public boolean onlyWhenNamed() {
        return true;
      }

      @Override
      public List<Reading> measure(Workplace place, int rounds) {
        return List.of(Reading.of(years, 3));
      }
    };
  }

  private static Benchmark failing(Throwable failure) {
    return new Fixed(
        List.of(Reading.of(TYPICAL, 0), Reading.of(WORST, 0)), Collections.singletonList(failure));
  }

  private int run(Benchmark... benchmarks) {
    return run(List.of(), benchmarks);
  }

  private int run(List<String> arguments, Benchmark... benchmarks) {
    var all = new ArrayList<>(arguments);
    all.add("--scratch=" + scratch);
    return Bench.commandLine(List.of(benchmarks))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  private record Fixed(List<Reading> readings, List<Throwable> failure) implements Benchmark {
    @Override
    public List<Figure> figures() {
      return readings.stream().map(Reading::figure).toList();
    }

    @Override
    public List<Reading> measure(Workplace place, int rounds) throws Exception {
      for (var thrown : failure) {
        switch (thrown) {
          case Exception exception -> throw exception;
          case Error error -> throw error;
          default -> throw new IllegalStateException(thrown);
        }
      }
      return readings;
    }
  }
}
