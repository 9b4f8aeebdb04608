package org.daybook.model.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.value.FoldedText;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// The rules of families and students. Meeting a person is a fact: a likely duplicate, a code that
/// somebody else carries or an unknown family is an exception, never a refusal. The same details
/// again change nothing and give no rows.
public final class PeopleRules {
  private PeopleRules() {}

  /// A family of another branch stays as it is; that somebody said so here is an exception.
  public static Decision recordFamily(RecordFamily command, Context context, Facts facts) {
    var before = facts.find(Family.TABLE, command.familyId());
    var subject = Subject.NONE.withRows(command.familyId(), null);
    if (before.isPresent() && !before.get().branchId().equals(context.branchId())) {
      return Decision.exception(Reason.OTHER_BRANCH, subject);
    }
    var row =
        new Family(
            command.familyId(),
            context.organisationId(),
            context.branchId(),
            command.person().fullName(),
            command.person().phone(),
            command.sourcedId());
    if (before.isPresent() && before.get().equals(row)) {
      return Decision.accepted();
    }
    var details = before.map(it -> StudentDetail.between(it, row)).orElse(List.of());
    return Decision.accepted(
        StudentChanges.told(List.of(row), context, "record-family", row.id(), null, details));
  }

  /// Adds a student or changes the details. A person recorded as a guest stays one until matched.
  public static Decision addStudent(AddStudent command, Context context, Facts facts) {
    var before = facts.find(Student.TABLE, command.studentId());
    var subject = Subject.student(command.studentId()).withRows(command.studentId(), null);
    if (before.isPresent() && !before.get().branchId().equals(context.branchId())) {
      return Decision.exception(Reason.OTHER_BRANCH, subject);
    }
    boolean guest = before.isPresent() && before.get().guest();
    var row =
        student(
            context,
            command.studentId(),
            command.familyId(),
            command.code(),
            command.person(),
            guest,
            command.sourcedId());
    boolean familyKnown = facts.find(Family.TABLE, command.familyId()).isPresent();
    if (before.isPresent() && before.get().equals(row)) {
      return Decision.accepted();
    }
    var details = before.map(it -> StudentDetail.between(it, row)).orElse(List.of());
    var rows = StudentChanges.told(List.of(row), context, "add-student", row.id(), null, details);
    var doubt = doubt(row, before, facts);
    if (doubt.isPresent()) {
      return doubt.get().about(rows, row);
    }
    return familyKnown
        ? Decision.accepted(rows)
        : new Decision.AcceptedWithException(
            rows, Reason.NOT_FOUND, subject.withRows(row.id(), command.familyId()));
  }

  /// A guest's own student row, in a family of one.
  public static Student guest(
      Context context, UUID studentId, UUID familyId, String code, PersonDetails person) {
    return student(context, studentId, familyId, code, person, true, null);
  }

  /// What makes a new or changed student doubtful, if anything does.
  public static Optional<Doubt> doubt(Student row, Optional<Student> before, Facts facts) {
    if (before.isEmpty() || !sameIdentity(row, before.get())) {
      var likely = likelyDuplicates(row, facts);
      if (!likely.isEmpty()) {
        return Optional.of(new Doubt(Reason.LIKELY_DUPLICATE, likely.getFirst().id()));
      }
    }
    if (before.isEmpty() || !before.get().code().equals(row.code())) {
      for (var other : facts.list(Student.BY_CODE, row.code())) {
        if (!SamePerson.all(row.id(), facts).contains(other.id())) {
          return Optional.of(new Doubt(Reason.ALREADY_EXISTS, other.id()));
        }
      }
    }
    return Optional.empty();
  }

  /// Everybody who is probably the same person as this one, and is not known to be so.
  public static List<Student> likelyDuplicates(Student row, Facts facts) {
    var known = SamePerson.all(row.id(), facts);
    return facts.list(Student.BY_MATCH_KEY, row.matchKey()).stream()
        .filter(other -> !known.contains(other.id()) && likelySame(row, other))
        .toList();
  }

  /// A reason to look twice at a student, and the student it clashes with.
  public record Doubt(Reason reason, UUID otherId) {

    /// The decision that keeps the rows and names both students.
    public Decision about(List<Row> rows, Student student) {
      var subject = Subject.student(student.id()).withRows(student.id(), otherId);
      return new Decision.AcceptedWithException(rows, reason, subject);
    }
  }

  /// Two of one name are likely the same when phone or birth date agree, or when neither can be
  /// compared because one of the two does not have it.
  static boolean likelySame(Student one, Student other) {
    var phone = digits(one.phone());
    var otherPhone = digits(other.phone());
    boolean phonesKnown = !phone.isEmpty() && !otherPhone.isEmpty();
    var birthDate = one.birthDate();
    var otherBirthDate = other.birthDate();
    if (birthDate != null && otherBirthDate != null) {
      return birthDate.equals(otherBirthDate) || (phonesKnown && phone.equals(otherPhone));
    }
    return !phonesKnown || phone.equals(otherPhone);
  }

  private static boolean sameIdentity(Student row, Student before) {
    return row.matchKey().equals(before.matchKey())
        && digits(row.phone()).equals(digits(before.phone()))
        && Optional.ofNullable(row.birthDate()).equals(Optional.ofNullable(before.birthDate()));
  }

  private static String digits(@Nullable String phone) {
    return phone == null ? "" : FoldedText.digits(phone);
  }

  private static Student student(
      Context context,
      UUID id,
      UUID familyId,
      String code,
      PersonDetails person,
      boolean guest,
      @Nullable String sourcedId) {
    return new Student(
        id,
        context.organisationId(),
        context.branchId(),
        familyId,
        code,
        person.fullName(),
        Student.matchKeyOf(person.fullName()),
        person.phone(),
        person.birthDate(),
        person.note(),
        guest,
        sourcedId);
  }
}
