package org.daybook.server.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cohorts of a branch. Three of Nasr City are known by name, so that documentation and tours
/// can speak of them: RF-14 (24 students at 09:30 in Room 2), IE-03 (40 students) and WD-02, which
/// is full.
final class DemoCohorts {
  static final String ROLL_CALL = "RF-14";
  static final String FORTY = "IE-03";
  static final String FULL = "WD-02";
  private static final int FIRST_NUMBER = 15;
  private static final int FORTY_AT = 5;
  private static final int ROLL_CALL_AT = 6;
  private static final int FULL_AT = 11;

  private final List<DemoCourse> courses;
  private final Map<String, Integer> numbers = new HashMap<>();

  DemoCohorts(List<DemoCourse> courses) {
    this.courses = courses;
  }

  List<DemoCohort> of(DemoBranch branch) {
    var cohorts = new ArrayList<DemoCohort>();
    int special = branch == DemoBranch.NASR_CITY ? 24 + 40 + 20 : 0;
    int plain = branch.cohorts() - (special == 0 ? 0 : 3);
    int rest = branch.students() - special;
    for (int i = 0; i < branch.cohorts(); i++) {
      if (special > 0 && i == ROLL_CALL_AT) {
        cohorts.add(cohort(branch, i, "RF", ROLL_CALL, 24, 26));
      } else if (special > 0 && i == FORTY_AT) {
        cohorts.add(cohort(branch, i, "IE", FORTY, 40, 44));
      } else if (special > 0 && i == FULL_AT) {
        cohorts.add(cohort(branch, i, "WD", FULL, 20, 20));
      } else {
        int students = (rest + plain - 1) / plain;
        rest -= students;
        plain--;
        var code = courses.get(Math.floorMod(i + 13 * branch.block(), courses.size())).code();
        int number = numbers.merge(code, FIRST_NUMBER, (had, _) -> had + 1);
        cohorts.add(cohort(branch, i, code, code + "-" + number, students, students + 3));
      }
    }
    return cohorts;
  }

  private static DemoCohort cohort(
      DemoBranch branch, int i, String code, String name, int students, int capacity) {
    int slots = DemoTimetable.SLOTS.size();
    // The first room's evening and, in Nasr City, the second room's morning meet every day.
    boolean daily = i == FORTY_AT || i == (branch == DemoBranch.NASR_CITY ? ROLL_CALL_AT : 0);
    return new DemoCohort(
        branch,
        i,
        code,
        name,
        i / slots + 1,
        DemoTimetable.SLOTS.get(i % slots),
        capacity,
        students,
        daily);
  }
}
