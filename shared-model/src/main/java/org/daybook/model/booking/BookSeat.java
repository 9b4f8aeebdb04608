package org.daybook.model.booking;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Books a seat at one session.
///
/// @param sessionId which session
/// @param studentId for whom
/// @param kind why; a drop-in is not booked but paid at the door
/// @param pay how it shall be paid; what costs nothing is not paid
/// @param makesUpSessionId the session that was missed, for a makeup and only then
/// @param overCapacityReason why it goes over the seats there are, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record BookSeat(
    UUID sessionId,
    UUID studentId,
    BookingKind kind,
    BookingPay pay,
    @Nullable UUID makesUpSessionId,
    @Nullable String overCapacityReason)
    implements Command {
  public BookSeat {
    Require.given(sessionId, studentId, kind, pay);
    Require.that(kind != BookingKind.DROP_IN, "who drops in pays at the door");
    Require.that(
        (kind == BookingKind.MAKEUP) == (makesUpSessionId != null),
        "a makeup names the session that was missed");
    overCapacityReason = Require.optionalText(overCapacityReason, Require.REASON, "a reason");
  }

  /// The id of the booking that an operation makes.
  public static UUID bookingId(Context context) {
    return context.newId(0);
  }
}
