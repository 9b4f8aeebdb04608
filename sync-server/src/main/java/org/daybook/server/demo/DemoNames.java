package org.daybook.server.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Composes plausible names of several cultures.
final class DemoNames {
  /// A culture's names; a family name in two forms is feminine/masculine.
  ///
  /// @param weight how often it is chosen, against the sum of all
  record Culture(
      String name,
      int weight,
      boolean familyNameFirst,
      List<String> feminine,
      List<String> masculine,
      List<String> family) {

    String person(RandomGenerator random, String familyName) {
      boolean feminineName = random.nextBoolean();
      var given = any(feminineName ? feminine : masculine, random);
      var forms = DemoLines.split(familyName, '/');
      var last = forms.get(feminineName ? 0 : forms.size() - 1);
      return familyNameFirst ? last + " " + given : given + " " + last;
    }

    String familyName(RandomGenerator random) {
      return any(family, random);
    }

    /// How a household is called: by the form that the documents give first.
    static String household(String familyName) {
      return DemoLines.split(familyName, '/').getFirst();
    }
  }

  private final List<Culture> cultures;
  private final int weights;

  private DemoNames(List<Culture> cultures) {
    this.cultures = List.copyOf(cultures);
    this.weights = cultures.stream().mapToInt(Culture::weight).sum();
  }

  static DemoNames load() {
    var cultures = new ArrayList<Culture>();
    var lines = DemoLines.of("names.txt");
    for (int i = 0; i < lines.size(); i += 4) {
      var head = DemoLines.split(lines.get(i), ' ');
      cultures.add(
          new Culture(
              head.get(1),
              Integer.parseInt(head.get(2)),
              head.contains("last-first"),
              names(lines.get(i + 1), "feminine"),
              names(lines.get(i + 2), "masculine"),
              names(lines.get(i + 3), "family")));
    }
    return new DemoNames(cultures);
  }

  Culture culture(RandomGenerator random) {
    int chosen = random.nextInt(weights);
    for (var culture : cultures) {
      chosen -= culture.weight();
      if (chosen < 0) {
        return culture;
      }
    }
    throw new IllegalStateException("the weights of the cultures do not add up");
  }

  static <T> T any(List<T> choices, RandomGenerator random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<String> names(String line, String label) {
    if (!line.startsWith(label + " ")) {
      throw new IllegalStateException("names.txt lacks a line of " + label + " names");
    }
    return DemoLines.split(line.substring(label.length()), ',');
  }
}
