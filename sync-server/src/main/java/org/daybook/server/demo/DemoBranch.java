package org.daybook.server.demo;

import java.util.List;

/// One branch of the demo organisation and how much of everything it has. Its slug stands in
/// sign-in names; its block is a small number of its own.
enum DemoBranch {
  NASR_CITY("Nasr City", "NC", "nasr", 1240, 44, 0),
  MAADI("Maadi", "MD", "maadi", 460, 20, 1),
  ALEXANDRIA("Alexandria", "AX", "alex", 300, 16, 2);

  static final String TIME_ZONE = "Africa/Cairo";
  private static final int FIRST_CODE = 1001;

  private final String branchName;
  private final String shortCode;
  private final String slug;
  private final int students;
  private final int cohorts;
  private final int block;

  DemoBranch(
      String branchName, String shortCode, String slug, int students, int cohorts, int block) {
    this.branchName = branchName;
    this.shortCode = shortCode;
    this.slug = slug;
    this.students = students;
    this.cohorts = cohorts;
    this.block = block;
  }

  String branchName() {
    return branchName;
  }

  String shortCode() {
    return shortCode;
  }

  String slug() {
    return slug;
  }

  int students() {
    return students;
  }

  int cohorts() {
    return cohorts;
  }

  /// Tells the branch's phone numbers and courses from those of the others.
  int block() {
    return block;
  }

  String code(int index) {
    return shortCode + "-" + (FIRST_CODE + index);
  }

  /// As many rooms as its cohorts need when each has a room and a time of day to itself.
  int rooms() {
    return (cohorts + DemoTimetable.SLOTS.size() - 1) / DemoTimetable.SLOTS.size();
  }

  static List<DemoBranch> all() {
    return List.of(values());
  }
}
