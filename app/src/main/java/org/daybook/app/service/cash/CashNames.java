package org.daybook.app.service.cash;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.session.Session;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The names of what rows point at, each read once.
final class CashNames {
  private final Facts facts;
  private final Map<UUID, Optional<Cohort>> cohorts = new HashMap<>();
  private final Map<UUID, String> courses = new HashMap<>();

  CashNames(Facts facts) {
    this.facts = facts;
  }

  Optional<Cohort> cohort(UUID cohortId) {
    return cohorts.computeIfAbsent(cohortId, id -> facts.find(Cohort.TABLE, id));
  }

  String course(Cohort cohort) {
    return courses.computeIfAbsent(
        cohort.courseId(), id -> facts.find(Course.TABLE, id).map(Course::title).orElse(""));
  }

  /// The course of a session or an enrolment, the student whose wallet it is, or the name of a
  /// package; empty where it is none of them.
  String about(@Nullable UUID subjectId) {
    if (subjectId == null) {
      return "";
    }
    return facts
        .find(Session.TABLE, subjectId)
        .map(Session::cohortId)
        .or(() -> facts.find(Enrolment.TABLE, subjectId).map(Enrolment::cohortId))
        .flatMap(this::cohort)
        .map(this::course)
        .or(() -> facts.find(Student.TABLE, subjectId).map(Student::fullName))
        .or(() -> facts.find(StudentPackage.TABLE, subjectId).map(StudentPackage::name))
        .or(() -> facts.find(ClassPackage.TABLE, subjectId).map(ClassPackage::name))
        .orElse("");
  }

  String student(UUID studentId) {
    return facts.find(Student.TABLE, studentId).map(Student::fullName).orElse("");
  }

  String staff(UUID staffId) {
    return facts.find(StaffMember.TABLE, staffId).map(StaffMember::fullName).orElse("");
  }
}
