package org.daybook.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A few hundred seeds, and every scenario that once failed.
class SimulatorTest {
  private static final int SEEDS = 200;
  private static final int CASH_SEEDS = 150;
  private static final Path KEPT =
      Path.of("src", "test", "resources", "org", "daybook", "model", "simulation");

  private final Simulator simulator = new Simulator(Ports.HONEST);

  @Test
  void everyPromiseIsKeptAndEveryFaultHasItsEffect() {
    var maker = new ScenarioMaker(3, 60);
    var failed = new ArrayList<String>();
    var shown = EnumSet.noneOf(Fault.class);
    for (long seed = 1; seed <= SEEDS; seed++) {
      var report = simulator.play(maker.scenario(seed));
      shown.addAll(report.faults().keySet());
      if (!report.passed()) {
        failed.add("seed " + seed + ": " + report.findings());
      }
    }

    assertEquals(List.of(), failed);
    assertEquals(EnumSet.allOf(Fault.class), shown);
  }

  /// Several desks take cash into one drawer, and count it, while everything goes wrong.
  @Test
  void noCoinIsLostOrDoubled() {
    var cashDesks = new Simulator(Ports.CASH_DESKS);
    var maker = new ScenarioMaker(3, 80);
    var failed = new ArrayList<String>();
    for (long seed = 1; seed <= CASH_SEEDS; seed++) {
      var report = cashDesks.once(maker.scenario(seed));
      if (!report.passed()) {
        failed.add("seed " + seed + ": " + report.findings());
      }
    }

    assertEquals(List.of(), failed);
  }

  @ParameterizedTest
  @MethodSource("kept")
  void whatFailedOncePasses(Path file) throws IOException {
    var report = simulator.play(Scenario.parse(Files.readAllLines(file)));

    assertEquals(List.of(), report.findings());
  }

  static Stream<Path> kept() throws IOException {
    try (var files = Files.list(KEPT)) {
      return files.filter(it -> it.toString().endsWith(".scenario")).sorted().toList().stream();
    }
  }

  @Test
  void scenarioSurvivesBeingWrittenDown() {
    var scenario = new ScenarioMaker(4, 80).scenario(7);

    assertEquals(scenario, Scenario.parse(scenario.lines()));
  }

  @Test
  void otherSeedsDoOtherThings() {
    var maker = new ScenarioMaker(2, 20);

    assertFalse(
        simulator.once(maker.scenario(1)).hash().equals(simulator.once(maker.scenario(2)).hash()));
  }

  @Test
  void whatFailsIsMadeSmall() {
    // Fails as long as the desk says anything after a kill.
    var shrinker =
        new Shrinker(scenario -> {
          var steps = scenario.steps();
          return steps.stream().anyMatch(it -> it.fault().filter(Fault.KILL::equals).isPresent())
              && steps.stream().anyMatch(it -> it.fault().isEmpty());
        });
    var failing =
        new ScenarioMaker(3, 60).scenario(1).with(withAKill(new ScenarioMaker(3, 60).scenario(1)));

    assertEquals(2, shrinker.shrink(failing).steps().size());
  }

  private static List<Step> withAKill(Scenario scenario) {
    var steps = new ArrayList<>(scenario.steps());
    steps.add(Step.inject(scenario.endMillis() + 1, Fault.KILL, 0, 5));
    return steps;
  }

  @Test
  void neighbouringSeedsDrawWhatGoesWrongIndependently() {
    var maker = new ScenarioMaker(3, 60);
    var drawn = EnumSet.noneOf(Fault.class);
    for (long seed = 1; seed <= 60; seed++) {
      maker.everyFault(seed).steps().stream()
          .flatMap(step -> step.fault().stream())
          .forEach(drawn::add);
    }
    assertEquals(Set.of(), EnumSet.complementOf(drawn));
  }

  @Test
  void faultsAreDescribedForPeople() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "simulator.md"));

    for (var fault : Fault.values()) {
      assertTrue(page.contains("| `" + fault.wireName() + "` | " + fault.effect() + " |"));
    }
  }
}
