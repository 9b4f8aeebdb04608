package org.daybook.model.enrolment;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// What taking a seat in a cohort needs: the right age, a place in the student's own limit of
/// enrolments, and a free seat. With a reason, somebody who may let people in over capacity does.
final class SeatRules {
  private SeatRules() {}

  /// Why the enrolment cannot have a seat; null when it can, or takes none.
  static @Nullable Reason objection(
      Enrolment enrolment,
      Student student,
      Cohort cohort,
      @Nullable String overCapacityReason,
      Context context,
      Facts facts) {
    return objection(enrolment, null, student, cohort, overCapacityReason, context, facts);
  }

  /// The same of one that takes the place of another, whose own reason lets it in over capacity.
  ///
  /// @param formerId the enrolment that ends with it
  static @Nullable Reason objection(
      Enrolment enrolment,
      UUID formerId,
      Student student,
      Cohort cohort,
      Context context,
      Facts facts) {
    return objection(enrolment, formerId, student, cohort, enrolment.reason(), context, facts);
  }

  private static @Nullable Reason objection(
      Enrolment enrolment,
      @Nullable UUID formerId,
      Student student,
      Cohort cohort,
      @Nullable String overCapacityReason,
      Context context,
      Facts facts) {
    if (!enrolment.state().holdsSeat()) {
      return null;
    }
    var age = ageObjection(enrolment, student, cohort, context, facts);
    if (age != null) {
      return age;
    }
    if (tooMany(enrolment, formerId, context, facts)) {
      return Reason.TOO_MANY_ENROLMENTS;
    }
    if (!full(enrolment, cohort, facts)) {
      return null;
    }
    boolean letIn =
        overCapacityReason != null
            && Rights.of(context.actorId(), context.branchId(), facts)
                .include(Permission.CAPACITY_OVERRIDE);
    return letIn ? null : Reason.SEATS_FULL;
  }

  /// An unknown birth date is refused where the course has limits: asking for it is quick, and a
  /// seat given to the wrong age takes it from somebody.
  private static @Nullable Reason ageObjection(
      Enrolment enrolment, Student student, Cohort cohort, Context context, Facts facts) {
    var course = facts.find(Course.TABLE, cohort.courseId());
    if (course.isEmpty()) {
      return null;
    }
    var youngest = course.get().minAge();
    var oldest = course.get().maxAge();
    if (youngest == null && oldest == null) {
      return null;
    }
    var birthDate = student.birthDate();
    if (birthDate == null) {
      return Reason.AGE_UNKNOWN;
    }
    int years = Period.between(birthDate, measuredOn(enrolment, cohort, context, facts)).getYears();
    if (youngest != null && years < youngest) {
      return Reason.TOO_YOUNG;
    }
    return oldest != null && years > oldest ? Reason.TOO_OLD : null;
  }

  private static LocalDate measuredOn(
      Enrolment enrolment, Cohort cohort, Context context, Facts facts) {
    var setting =
        Policies.of(facts, context.organisationId(), context.branchId(), PolicyKey.AGE_MEASURED_ON);
    return setting.equals("ENROLMENT_DAY") ? enrolment.firstDay() : cohort.firstDay();
  }

  private static boolean tooMany(
      Enrolment enrolment, @Nullable UUID formerId, Context context, Facts facts) {
    int most =
        Policies.number(
            facts,
            context.organisationId(),
            context.branchId(),
            PolicyKey.MAX_CONCURRENT_ENROLMENTS);
    return most > 0
        && samePersons(enrolment.studentId(), facts)
                .filter(other -> !other.id().equals(enrolment.id()))
                .filter(other -> !other.id().equals(formerId))
                .filter(other -> other.state().holdsSeat())
                .count()
            >= most;
  }

  /// All enrolments of the person, also under other students of the book that were merged.
  static Stream<Enrolment> samePersons(UUID studentId, Facts facts) {
    return SamePerson.all(studentId, facts).stream()
        .flatMap(id -> facts.list(Enrolment.BY_STUDENT, id).stream());
  }

  private static boolean full(Enrolment enrolment, Cohort cohort, Facts facts) {
    var others =
        facts.list(Enrolment.BY_COHORT, cohort.id()).stream()
            .filter(other -> !other.id().equals(enrolment.id()));
    return left(cohort, others).equals(OptionalInt.of(0));
  }

  /// Seats that none of these holds; empty when the cohort takes any number.
  static OptionalInt left(Cohort cohort, Stream<Enrolment> enrolments) {
    if (cohort.capacity() <= 0) {
      return OptionalInt.empty();
    }
    long taken = enrolments.filter(it -> it.state().holdsSeat()).count();
    return OptionalInt.of((int) Math.max(0, cohort.capacity() - taken));
  }
}
