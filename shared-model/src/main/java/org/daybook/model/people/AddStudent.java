package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.CarriesPerson;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Adds a person who attends, or changes the details. A likely duplicate is accepted with an
/// exception.
///
/// @param studentId the student
/// @param familyId billing account
/// @param code printed on the card
/// @param person name, phone, birth date, note
/// @param sourcedId identifier in another system, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AddStudent(
    UUID studentId, UUID familyId, String code, PersonDetails person, @Nullable String sourcedId)
    implements CarriesPerson {
  public AddStudent {
    Require.given(studentId, familyId, person);
    code = Require.text(code, Require.CODE, "a code");
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }

  @Override
  public AddStudent withPerson(PersonDetails details) {
    return new AddStudent(studentId, familyId, code, details, sourcedId);
  }
}
