package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.CarriesPerson;
import org.daybook.model.command.Context;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.Require;

/// Lets somebody who is not in the book attend one session, and opens a record for the person. The
/// ids of the student and of the family are derived from the operation.
///
/// @param sessionId the session
/// @param code code for the card
/// @param person who
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AdmitGuest(UUID sessionId, String code, PersonDetails person)
    implements CarriesPerson {
  public AdmitGuest {
    Require.given(sessionId, person);
    code = Require.text(code, Require.CODE, "a code");
  }

  /// The id of the family that the operation opens.
  public static UUID familyIdOf(Context context) {
    return context.newId(0);
  }

  /// The id of the student that the operation opens, for a mark in the same gesture.
  public static UUID studentIdOf(Context context) {
    return context.newId(1);
  }

  @Override
  public AdmitGuest withPerson(PersonDetails details) {
    return new AdmitGuest(sessionId, code, details);
  }
}
