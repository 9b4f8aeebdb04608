package org.daybook.model.people;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that a call was not made after all.
///
/// @param callId the call
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record TakeBackCall(UUID callId) implements Command {
  public TakeBackCall {
    Require.given(callId);
  }
}
