package org.daybook.installer.bench.centre;

/// How large a branch is.
///
/// @param branch its number; the first one, 0, brings the organisation with it
/// @param students how many, each in one cohort
/// @param studentsPerCohort how many share a session
/// @param daysMarked how many days have a session with marks for every cohort
/// @param daysOpen how many days after those, the last one today, have sessions that are open and
///   without marks
public record CentreSize(
    int branch, int students, int studentsPerCohort, int daysMarked, int daysOpen) {

  public int cohorts() {
    return Math.ceilDiv(students, studentsPerCohort);
  }

  public int days() {
    return daysMarked + daysOpen;
  }
}
