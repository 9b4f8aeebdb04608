package org.daybook.model.booking;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Decides about the price of somebody who did not come, where the centre's policy leaves that to a
/// person, or against what it did.
///
/// @param bookingId which
/// @param decision what becomes of the price
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DecideNoShow(UUID bookingId, NoShowDecision decision, String reason)
    implements Command {
  public DecideNoShow {
    Require.given(bookingId, decision);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
