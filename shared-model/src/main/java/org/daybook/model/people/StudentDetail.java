package org.daybook.model.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What of a student or a family may be changed, as a [StudentChange] names it.
public enum StudentDetail {
  NAME,
  PHONE,
  BIRTH_DATE,
  NOTE,
  CODE,
  FAMILY,
  /// The identifier in another system.
  SOURCE,
  /// The first day of an enrolment.
  FIRST_DAY,
  /// Added as somebody's guest.
  GUEST;

  /// What two versions of a student differ in.
  static List<String> between(Student one, Student other) {
    return new Differences()
        .add(NAME, one.fullName(), other.fullName())
        .add(PHONE, one.phone(), other.phone())
        .add(BIRTH_DATE, one.birthDate(), other.birthDate())
        .add(NOTE, one.note(), other.note())
        .add(CODE, one.code(), other.code())
        .add(FAMILY, one.familyId(), other.familyId())
        .add(SOURCE, one.sourcedId(), other.sourcedId())
        .names;
  }

  /// What two versions of a family differ in.
  static List<String> between(Family one, Family other) {
    return new Differences()
        .add(NAME, one.name(), other.name())
        .add(PHONE, one.phone(), other.phone())
        .add(SOURCE, one.sourcedId(), other.sourcedId())
        .names;
  }

  private static final class Differences {
    private final List<String> names = new ArrayList<>();

    Differences add(StudentDetail detail, @Nullable Object one, @Nullable Object other) {
      if (!Objects.equals(one, other)) {
        names.add(detail.name());
      }
      return this;
    }
  }
}
