package org.daybook.app.ui.rollcall;

import java.util.UUID;
import java.util.function.Consumer;

/// Where a register leads.
///
/// @param back returns to where it was opened
/// @param print shows the sheet of a session as it is printed
public record RegisterExits(Runnable back, Consumer<UUID> print) {}
