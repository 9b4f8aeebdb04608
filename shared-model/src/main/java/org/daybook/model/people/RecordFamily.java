package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.CarriesPerson;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Records a family, or changes its name and phone. A fact: people exist whether we know them or
/// not.
///
/// @param familyId the family; derived for a new one
/// @param person the family's name and phone
/// @param sourcedId identifier in another system, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RecordFamily(UUID familyId, PersonDetails person, @Nullable String sourcedId)
    implements CarriesPerson {
  public RecordFamily {
    Require.given(familyId, person);
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }

  @Override
  public RecordFamily withPerson(PersonDetails details) {
    return new RecordFamily(familyId, details, sourcedId);
  }
}
