package org.daybook.server.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One course of the plan, with the ages it takes.
record DemoCourse(String code, String title, @Nullable Integer minAge, @Nullable Integer maxAge) {

  static List<DemoCourse> load() {
    return DemoLines.of("courses.txt").stream()
        .map(line -> DemoLines.split(line, '|'))
        .map(it -> new DemoCourse(it.get(0), it.get(1), age(it.get(2)), age(it.get(3))))
        .toList();
  }

  private static @Nullable Integer age(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  /// A whole year of age that it takes on every day of its cohorts, the first included.
  int someAge(int chance) {
    int youngest = (minAge == null ? 7 : minAge) + 1;
    int oldest = maxAge == null ? 46 : maxAge - 1;
    return youngest + Math.floorMod(chance, oldest - youngest + 1);
  }
}
