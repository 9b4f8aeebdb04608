package org.daybook.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// Composes the students of the branches, in families of one to three.
final class DemoStudents {
  /// Those whom the documentation's pictures show, by code.
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("NC-2041", "Adaeze Okonkwo"),
          Map.entry("NC-1187", "Ahmed Abdel-Rahman"),
          Map.entry("NC-2103", "Ananya Krishnamurthy"),
          Map.entry("NC-1934", "Björn Lindqvist"),
          Map.entry("NC-2210", "Chen Jiayi"),
          Map.entry("NC-1762", "Dmitri Volkov"),
          Map.entry("NC-1540", "Farida El-Shazly"),
          Map.entry("NC-2077", "Gabriel Nascimento"),
          Map.entry("NC-1655", "Habiba Mostafa"),
          Map.entry("NC-1981", "Ibrahim Traoré"),
          Map.entry("NC-2154", "Jana Nováková"),
          Map.entry("NC-1420", "Karim Fathallah"),
          Map.entry("NC-1899", "Layla Haddad"),
          Map.entry("NC-2088", "Mehmet Yıldız"));

  private static final Set<String> BIRTHDAY_TODAY = Set.of("NC-1187", "NC-2154");
  private static final List<String> NOTES =
      List.of(
          "Allergic to peanuts; carries an inhaler.",
          "Picked up by grandmother only.",
          "Wears a hearing aid; please seat in front.",
          "Type 1 diabetes; may eat in class.",
          "لا يخرج إلا مع والدته",
          "Leaves by the school bus at the back gate.");
  // Prime, so that it walks through every place of every branch.
  private static final int STRIDE = 607;
  private static final int GROWN_UP = 16;

  private final DemoNames names;
  private final DemoChance chance;
  private final Map<String, DemoCourse> courses;
  private final LocalDate today;
  private final Set<String> usedNames = new HashSet<>();

  DemoStudents(DemoNames names, DemoChance chance, List<DemoCourse> courses, LocalDate today) {
    this.names = names;
    this.chance = chance;
    this.courses = new HashMap<>();
    courses.forEach(course -> this.courses.put(course.code(), course));
    this.today = today;
    KNOWN.values().forEach(name -> usedNames.add(FoldedText.matchKey(name)));
  }

  List<DemoStudent> of(DemoBranch branch, List<DemoCohort> cohorts) {
    var places = places(branch, cohorts);
    var students = new ArrayList<DemoStudent>();
    int family = 0;
    int left = 0;
    DemoNames.Culture culture = null;
    String familyName = "";
    for (int i = 0; i < branch.students(); i++) {
      var random = chance.of("student/" + branch + "/" + i);
      var known = KNOWN.get(branch.code(i));
      if (known != null) {
        var household = known.substring(known.lastIndexOf(' ') + 1);
        students.add(student(branch, i, ++family, household, known, places[i], random));
        left = 0;
        continue;
      }
      if (left == 0 || culture == null) {
        family++;
        left = familySize(random);
        culture = names.culture(random);
        familyName = culture.familyName(random);
      }
      left--;
      var name = freshName(culture, familyName, random);
      if (name == null) {
        culture = names.culture(random);
        familyName = culture.familyName(random);
        family++;
        name = java.util.Objects.requireNonNull(freshName(culture, familyName, random));
      }
      var household = DemoNames.Culture.household(familyName);
      students.add(student(branch, i, family, household, name, places[i], random));
    }
    return students;
  }

  private DemoStudent student(
      DemoBranch branch,
      int index,
      int family,
      String household,
      String name,
      DemoCohort cohort,
      RandomGenerator random) {
    var course = java.util.Objects.requireNonNull(courses.get(cohort.courseCode()));
    int age = course.someAge(random.nextInt(1000));
    int daysSinceBirthday = BIRTHDAY_TODAY.contains(branch.code(index)) ? 0 : random.nextInt(365);
    var birthDate = today.minusDays(daysSinceBirthday).minusYears(age);
    var note = random.nextInt(25) == 0 ? DemoNames.any(NOTES, random) : null;
    var phone = age < GROWN_UP ? null : phone(branch, 500_000 + index);
    return new DemoStudent(
        branch,
        index,
        family,
        household,
        phone(branch, family),
        name,
        phone,
        birthDate,
        note,
        cohort);
  }

  private static int familySize(RandomGenerator random) {
    int drawn = random.nextInt(10);
    return drawn < 5 ? 1 : drawn < 8 ? 2 : 3;
  }

  /// A name that nobody has yet, or null where the lists give no more with that family name.
  private @Nullable String freshName(
      DemoNames.Culture culture, String familyName, RandomGenerator random) {
    for (int attempt = 0; attempt < 40; attempt++) {
      var name = culture.person(random, familyName);
      if (usedNames.add(FoldedText.matchKey(name))) {
        return name;
      }
    }
    return null;
  }

  /// Egyptian mobile numbers in a block of our own.
  private static String phone(DemoBranch branch, int number) {
    return "+20 10%d %03d %04d".formatted(branch.block(), 100 + number / 10_000, number % 10_000);
  }

  /// Which cohort each student is in: those of the pictures in theirs, the others spread so that
  /// siblings meet in different ones.
  private static DemoCohort[] places(DemoBranch branch, List<DemoCohort> cohorts) {
    var places = new DemoCohort[branch.students()];
    var seats = new ArrayList<DemoCohort>();
    for (var cohort : cohorts) {
      int known = 0;
      for (int i = 0; cohort.name().equals(DemoCohorts.ROLL_CALL) && i < places.length; i++) {
        if (KNOWN.containsKey(branch.code(i))) {
          places[i] = cohort;
          known++;
        }
      }
      for (int seat = known; seat < cohort.students(); seat++) {
        seats.add(cohort);
      }
    }
    int next = 0;
    for (int step = 0; step < places.length; step++) {
      int i = (int) ((long) step * STRIDE % places.length);
      if (places[i] == null) {
        places[i] = seats.get(next++);
      }
    }
    return places;
  }
}
