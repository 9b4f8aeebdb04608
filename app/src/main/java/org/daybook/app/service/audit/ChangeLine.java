package org.daybook.app.service.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One change, as it is told.
///
/// @param at when, by the clock of the desk where it was made
/// @param by who, or null for the centre itself
/// @param command wire name of what was done
/// @param gained what holds since; of an assignment the names of role and branch
/// @param lost what held before, likewise
public record ChangeLine(
    Instant at, @Nullable String by, String command, List<String> gained, List<String> lost) {
  public ChangeLine {
    gained = List.copyOf(gained);
    lost = List.copyOf(lost);
  }
}
