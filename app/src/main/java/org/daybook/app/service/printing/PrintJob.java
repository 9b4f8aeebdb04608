package org.daybook.app.service.printing;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A receipt that is to be printed, or a drawer that is to be opened without one. It is kept before
/// anything of it is sent, so that after a crash it is known what may have been.
///
/// @param id names it
/// @param paymentId whose receipt, or null where the drawer alone is opened
/// @param name what people call it
/// @param staffId who asked for it
/// @param language of its words, as a BCP 47 tag
/// @param at when it was asked for
/// @param kick whether it opens the drawer
/// @param copy whether it is marked as a copy
/// @param begun whether some of it may have been sent to the printer
/// @param copyIntent names the gesture that counts the copy, or null where none is to be counted
/// @param drawerSignal what the drawer's wire said before it was opened, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record PrintJob(
    UUID id,
    @Nullable UUID paymentId,
    String name,
    UUID staffId,
    String language,
    Instant at,
    Kick kick,
    boolean copy,
    boolean begun,
    @Nullable UUID copyIntent,
    @Nullable Boolean drawerSignal) {

  /// Whether a job opens the drawer.
  enum Kick {
    NONE,
    OWED,
    /// It is about to be sent, or was: nobody has said yet that it came.
    SENT,
    /// The printer said so, or took it where it says nothing.
    GIVEN,
    /// It is never sent: too late, or nobody knows whether it came. A person opens it.
    LEFT
  }

  PrintJob with(Kick next) {
    return with(next, copy, begun, copyIntent, drawerSignal);
  }

  /// From now on the drawer may be open.
  ///
  /// @param signal what its wire said before
  PrintJob sending(@Nullable Boolean signal) {
    return with(Kick.SENT, copy, begun, copyIntent, signal);
  }

  /// From now on some of it may be on paper.
  PrintJob beginning() {
    return with(kick, copy, true, copyIntent, drawerSignal);
  }

  /// Some of it may be on paper: a receipt without a mark is sent once, so the next is a copy.
  ///
  /// @param intent names the gesture that will count it
  PrintJob brokenOff(UUID intent) {
    return with(kick, true, false, intent, drawerSignal);
  }

  private PrintJob with(
      Kick nextKick,
      boolean isCopy,
      boolean isBegun,
      @Nullable UUID intent,
      @Nullable Boolean signal) {
    return new PrintJob(
        id, paymentId, name, staffId, language, at, nextKick, isCopy, isBegun, intent, signal);
  }
}
