package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import java.util.UUID;

/// Asks for a code with which a staff member chooses a password, in the name of a signed-in person
/// who may edit staff. Answered by [CodeAnswer]; a code that the staff member had before is void.
///
/// @param protocol the client's protocol version
/// @param accessToken the person's, given to the same device
/// @param staffId whom
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record InvitationRequest(int protocol, String accessToken, UUID staffId) {
  public InvitationRequest {
    Objects.requireNonNull(accessToken);
    Objects.requireNonNull(staffId);
  }

  @Override
  public String toString() {
    return "InvitationRequest[" + staffId + "]";
  }
}
