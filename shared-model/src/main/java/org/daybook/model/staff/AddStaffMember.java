package org.daybook.model.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Locale;
import java.util.UUID;
import org.daybook.model.command.CarriesPerson;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Adds a staff member or changes name and sign-in name.
///
/// @param staffId the person
/// @param person name and contact
/// @param signInName lower case, unique in the organisation
/// @param active whether the person may sign in
/// @param sourcedId identifier in another system, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AddStaffMember(
    UUID staffId,
    PersonDetails person,
    String signInName,
    boolean active,
    @Nullable String sourcedId)
    implements CarriesPerson {
  public AddStaffMember {
    Require.given(staffId, person);
    signInName = Require.text(signInName, 100, "a sign-in name");
    Require.that(
        signInName.equals(signInName.toLowerCase(Locale.ROOT))
            && signInName.codePoints().noneMatch(Character::isWhitespace),
        "a sign-in name is in lower case, without blanks");
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }

  @Override
  public AddStaffMember withPerson(PersonDetails details) {
    return new AddStaffMember(staffId, details, signInName, active, sourcedId);
  }
}
