package org.daybook.server.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One student of the plan.
///
/// @param index within the branch
/// @param family number of the household within the branch; siblings share it
/// @param household how the family is called
/// @param familyPhone of the person to call first
/// @param phone their own, for grown-ups
record DemoStudent(
    DemoBranch branch,
    int index,
    int family,
    String household,
    String familyPhone,
    String fullName,
    @Nullable String phone,
    LocalDate birthDate,
    @Nullable String note,
    DemoCohort cohort) {

  String code() {
    return branch.code(index);
  }
}
