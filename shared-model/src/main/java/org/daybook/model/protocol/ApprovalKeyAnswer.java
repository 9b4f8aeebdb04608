package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// The server knows the key; it comes to all devices of the organisation by their next pull.
///
/// @param keyId what approvals call it
/// @param serverTime server time
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ApprovalKeyAnswer(UUID keyId, Instant serverTime) {
  public ApprovalKeyAnswer {
    Objects.requireNonNull(keyId);
    Objects.requireNonNull(serverTime);
  }
}
