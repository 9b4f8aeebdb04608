package org.daybook.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A suite that lets bugs pass proves nothing: each of these deliberate ones must be caught within
/// a few seeds, by a promise that the honest program keeps in the same scenario.
class PlantedBugsTest {
  private static final int AT_LEAST = 30;
  private static final int MOST_SEEDS = 40;
  private static final int MORE_SEEDS = 60;

  private final ScenarioMaker maker = new ScenarioMaker(3, 60);
  private final List<String> table = new ArrayList<>();

  @Test
  void everyPlantedBugIsCaught() throws IOException {
    var missed = new ArrayList<String>();
    for (var bug : bugs()) {
      if (!caught(bug)) {
        missed.add(bug.name());
      }
    }
    Files.write(Path.of("target", "planted-bugs.md"), table);

    assertEquals(List.of(), missed);
    assertTrue(bugs().size() >= AT_LEAST);
  }

  @Test
  void everyPlantedBugIsDescribedForPeople() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "planted-bugs.md"));

    for (var bug : bugs()) {
      assertTrue(page.contains("| `" + bug.name() + "` | " + bug.what() + " |"), bug.name());
    }
  }

  /// The honest program, among the faults of each of them.
  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> nothingIsCaughtWhereNothingIsPlanted() {
    var kinds = new HashSet<>(bugs().stream().map(PlantedBug::among).toList());
    return kinds.stream()
        .map(among ->
            DynamicTest.dynamicTest(
                "among " + among,
                () -> {
                  for (long seed = 1; seed <= MORE_SEEDS; seed++) {
                    var honest = new Simulator(Ports.HONEST);
                    var scenario = maker.scenario(seed, among);
                    assertEquals(List.of(), honest.once(scenario).findings(), "seed " + seed);
                  }
                }));
  }

  private static List<PlantedBug> bugs() {
    var all = new ArrayList<>(ServerBugs.all());
    all.addAll(DeskBugs.all());
    all.addAll(TalkBugs.all());
    all.addAll(ScreenBugs.all());
    return all;
  }

  private boolean caught(PlantedBug bug) {
    for (long seed = bug.firstSeed(); seed < bug.firstSeed() + MOST_SEEDS; seed++) {
      var scenario = maker.scenario(seed, bug.among());
      var report = new Simulator(bug.ports().get()).once(scenario);
      if (!report.passed()) {
        var finding = report.findings().getFirst();
        var shortened = finding.substring(0, Math.min(100, finding.length()));
        table.add("| `" + bug.name() + "` | " + seed + " | " + shortened + " |");
        assertEquals(
            List.of(),
            new Simulator(Ports.HONEST).once(scenario).findings(),
            "the honest program among the faults of " + bug.name());
        return true;
      }
    }
    table.add("| `" + bug.name() + "` | never | |");
    return false;
  }
}
