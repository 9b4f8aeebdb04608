package org.daybook.app.service.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A cash shift that is open at the branch: whose it is and since when, never what cash it should
/// hold, which nobody may know who still counts it.
///
/// @param cashbox what people call the cashbox
/// @param desk the name of the desk that takes cash in it; empty where this desk does not know it
/// @param here whether that is this desk
/// @param heldBy the name of whoever answers for it
/// @param day its business day
/// @param leftOpen whether that is over
/// @param payments how many were taken in it
public record DrawerInUse(
    UUID shiftId,
    UUID cashboxId,
    String cashbox,
    String desk,
    boolean here,
    String heldBy,
    Instant since,
    LocalDate day,
    boolean leftOpen,
    long payments) {}
