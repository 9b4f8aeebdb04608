package org.daybook.server.demo;

import java.util.List;

/// One branch of the demo organisation and how much of everything it has.
///
/// @param slug in sign-in names
/// @param students how many
/// @param cohorts how many
/// @param firstCode number of its first student code
enum DemoBranch {
  NASR_CITY("Nasr City", "NC", "nasr", 1240, 44, 1001),
  MAADI("Maadi", "MD", "maadi", 460, 20, 1001),
  ALEXANDRIA("Alexandria", "AX", "alex", 300, 16, 1001);

  static final String TIME_ZONE = "Africa/Cairo";

  private final String branchName;
  private final String shortCode;
  private final String slug;
  private final int students;
  private final int cohorts;
  private final int firstCode;

  DemoBranch(
      String branchName, String shortCode, String slug, int students, int cohorts, int firstCode) {
    this.branchName = branchName;
    this.shortCode = shortCode;
    this.slug = slug;
    this.students = students;
    this.cohorts = cohorts;
    this.firstCode = firstCode;
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

  String code(int index) {
    return shortCode + "-" + (firstCode + index);
  }

  /// As many rooms as its cohorts need when each has a room and a time of day to itself.
  int rooms() {
    return (cohorts + DemoTimetable.SLOTS.size() - 1) / DemoTimetable.SLOTS.size();
  }

  static List<DemoBranch> all() {
    return List.of(values());
  }
}
