package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everything that a run does, written down: the same scenario gives the same run.
///
/// @param seed of the network's moods and the server's tags
/// @param desks how many
/// @param branches how many; desk n is at branch n modulo that
/// @param nodes how many server nodes
/// @param students per branch
/// @param sessions per branch
/// @param steps in the order of their time
public record Scenario(
    long seed, int desks, int branches, int nodes, int students, int sessions, List<Step> steps) {
  private static final String HEAD = "daybook-scenario 1";

  public Scenario {
    steps = List.copyOf(steps);
    if (desks < 1 || branches < 1 || nodes < 1 || students < 1 || sessions < 1) {
      throw new IllegalArgumentException("a scenario has at least one of each");
    }
    if (steps.stream().anyMatch(it -> it.desk() < 0 || it.desk() >= desks)) {
      throw new IllegalArgumentException("a step is about a desk that is not there");
    }
  }

  public Scenario with(List<Step> some) {
    return new Scenario(seed, desks, branches, nodes, students, sessions, some);
  }

  Set<Fault> faults() {
    var faults = new HashSet<Fault>();
    steps.forEach(step -> step.fault().ifPresent(faults::add));
    return faults;
  }

  long endMillis() {
    return steps.isEmpty() ? 0 : steps.getLast().atMillis();
  }

  /// The scenario as lines of a file.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(HEAD);
    lines.add("seed " + seed);
    lines.add("desks " + desks);
    lines.add("branches " + branches);
    lines.add("nodes " + nodes);
    lines.add("students " + students);
    lines.add("sessions " + sessions);
    steps.forEach(step -> lines.add(step.line()));
    return lines;
  }

  /// Reads such lines; those that are blank or begin with `#` are passed over.
  ///
  /// @throws IllegalArgumentException when they are no scenario
  public static Scenario parse(List<String> all) {
    var lines = all.stream().filter(it -> !it.isBlank() && !it.startsWith("#")).toList();
    if (lines.size() < 7 || !lines.getFirst().equals(HEAD)) {
      throw new IllegalArgumentException("not a scenario");
    }
    return new Scenario(
        number(lines.get(1), "seed"),
        (int) number(lines.get(2), "desks"),
        (int) number(lines.get(3), "branches"),
        (int) number(lines.get(4), "nodes"),
        (int) number(lines.get(5), "students"),
        (int) number(lines.get(6), "sessions"),
        lines.stream().skip(7).map(Step::parse).toList());
  }

  private static long number(String line, String name) {
    if (!line.startsWith(name + " ")) {
      throw new IllegalArgumentException("expected " + name + ", found " + line);
    }
    return Long.parseLong(line.substring(name.length() + 1));
  }
}
