package org.daybook.model.booking;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Gives a booked seat free. What was promised is free again; what was paid goes to the wallet.
///
/// @param bookingId which
/// @param reason why, or null; needed where it is too late
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CancelBooking(UUID bookingId, @Nullable String reason) implements Command {
  public CancelBooking {
    Require.given(bookingId);
    reason = Require.optionalText(reason, Require.REASON, "a reason");
  }
}
