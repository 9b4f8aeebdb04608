package org.daybook.model.value;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What identifies a person. Kept in an erasable side record of the operation that brought it, so
/// that a person can be anonymised while the hash chain still verifies.
///
/// @param fullName as the person writes it, any script, 1 to 200 characters
/// @param phone as typed, at most 40 characters
/// @param birthDate the calendar date, without a zone
/// @param note health or pick-up note for those who may see it, at most 2,000 characters
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PersonDetails(
    String fullName, @Nullable String phone, @Nullable LocalDate birthDate, @Nullable String note) {
  /// Stands where details were, after they were erased.
  public static final PersonDetails ERASED = new PersonDetails("-", null, null, null);

  public PersonDetails {
    fullName = Require.text(fullName, Require.NAME, "a name");
    phone = Require.optionalText(phone, 40, "a phone number");
    note = Require.optionalText(note, Require.NOTE, "a note");
    if (birthDate != null) {
      Require.day(birthDate, "a birth date");
    }
  }

  public static PersonDetails named(String fullName) {
    return new PersonDetails(fullName, null, null, null);
  }
}
