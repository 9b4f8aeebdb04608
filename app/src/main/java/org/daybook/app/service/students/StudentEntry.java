package org.daybook.app.service.students;

import java.util.UUID;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// What somebody writes into the book about one student.
///
/// @param code printed on the card
/// @param person name, phone, birth date, note
/// @param family the household the student belongs to
public record StudentEntry(UUID studentId, String code, PersonDetails person, FamilyEntry family) {

  /// A household as it shall be written: a new one, or one that is there.
  public record FamilyEntry(UUID familyId, String name, @Nullable String phone) {}
}
