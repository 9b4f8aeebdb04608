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
    @Nullable UUID copyIntent) {

  /// Whether a job opens the drawer.
  enum Kick {
    NONE,
    OWED,
    /// It was sent, or the desk ended when it was about to be: it is never sent again.
    GIVEN
  }

  PrintJob with(Kick next) {
    return new PrintJob(id, paymentId, name, staffId, language, at, next, copy, begun, copyIntent);
  }

  /// From now on some of it may be on paper.
  PrintJob beginning() {
    return new PrintJob(id, paymentId, name, staffId, language, at, kick, copy, true, copyIntent);
  }

  /// Some of it may be on paper: a receipt without a mark is sent once, so the next is a copy.
  ///
  /// @param intent names the gesture that will count it
  PrintJob brokenOff(UUID intent) {
    return new PrintJob(id, paymentId, name, staffId, language, at, kick, true, false, intent);
  }
}
