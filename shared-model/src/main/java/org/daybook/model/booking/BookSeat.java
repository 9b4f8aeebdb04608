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
/// @param promisedFromId the student's package, or the wallet's owner, that the desk saw to pay it
///   with, so that it told the student that it is paid; null where nothing was seen. It is paid
///   with that and nothing else, so that no other promise is broken for it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record BookSeat(
    UUID sessionId,
    UUID studentId,
    BookingKind kind,
    BookingPay pay,
    @Nullable UUID makesUpSessionId,
    @Nullable String overCapacityReason,
    @Nullable UUID promisedFromId)
    implements Command {
  public BookSeat {
    Require.given(sessionId, studentId, kind, pay);
    Require.that(kind != BookingKind.DROP_IN, "who drops in pays at the door");
    Require.that(
        (kind == BookingKind.MAKEUP) == (makesUpSessionId != null),
        "a makeup names the session that was missed");
    Require.that(
        promisedFromId == null || pay != BookingPay.AT_THE_DOOR,
        "what is paid at the door is not seen beforehand");
    overCapacityReason = Require.optionalText(overCapacityReason, Require.REASON, "a reason");
  }

  /// Of what is not promised from anything that was seen beforehand.
  public BookSeat(
      UUID sessionId,
      UUID studentId,
      BookingKind kind,
      BookingPay pay,
      @Nullable UUID makesUpSessionId,
      @Nullable String overCapacityReason) {
    this(sessionId, studentId, kind, pay, makesUpSessionId, overCapacityReason, null);
  }

  /// The same, when the desk has told the student that it is paid.
  ///
  /// @param from the package or the wallet's owner
  public BookSeat promisedFrom(@Nullable UUID from) {
    return new BookSeat(
        sessionId, studentId, kind, pay, makesUpSessionId, overCapacityReason, from);
  }

  /// The id of the booking that an operation makes.
  public static UUID bookingId(Context context) {
    return context.newId(0);
  }
}
