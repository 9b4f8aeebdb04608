package org.daybook.app.service.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.cash.ShiftState;

/// A cash shift as the close of day shows it: whose it is and how far it has come, never what cash
/// it should have brought.
///
/// @param desk the name of the desk that takes cash in it
/// @param here whether that is this desk
/// @param heldBy the name of whoever answers for it
/// @param entries the number of its last entry, as far as this desk knows
/// @param countedThrough how far a count has covered it
/// @param uncounted whether a count has yet to look at it
public record ShiftLine(
    UUID shiftId,
    String desk,
    boolean here,
    String heldBy,
    Instant since,
    LocalDate day,
    ShiftState state,
    int entries,
    int countedThrough,
    boolean uncounted) {

  public boolean open() {
    return state == ShiftState.OPEN;
  }
}
