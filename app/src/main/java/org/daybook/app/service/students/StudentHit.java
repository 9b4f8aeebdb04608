package org.daybook.app.service.students;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.replica.FindingReader.Findable;
import org.daybook.model.people.Student;
import org.jspecify.annotations.Nullable;

/// A student that a search found.
public record StudentHit(
    UUID studentId,
    String name,
    String code,
    @Nullable String phone,
    @Nullable LocalDate birthDate,
    boolean guest) {

  static StudentHit of(Student student) {
    return new StudentHit(
        student.id(),
        student.fullName(),
        student.code(),
        student.phone(),
        student.birthDate(),
        student.guest());
  }

  static StudentHit of(Findable student) {
    return new StudentHit(
        student.id(),
        student.fullName(),
        student.code(),
        student.phone(),
        student.birthDate(),
        student.guest());
  }
}
