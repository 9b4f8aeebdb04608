package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.CarriesPerson;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.Require;

/// Says that a student who stays away was asked after. What was heard may be about health, so it
/// travels with the personal details, which can be erased.
///
/// @param callId the call
/// @param studentId who stays away
/// @param sessionId the last session that was missed when the call was made; who misses another one
///   is to be called again
/// @param person who was called, at which number, and what was said there
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RecordCall(UUID callId, UUID studentId, UUID sessionId, PersonDetails person)
    implements CarriesPerson {
  public RecordCall {
    Require.given(callId, studentId, sessionId, person);
  }

  @Override
  public RecordCall withPerson(PersonDetails details) {
    return new RecordCall(callId, studentId, sessionId, details);
  }
}
