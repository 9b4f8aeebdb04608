package org.daybook.app.service.schedule;

import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.jspecify.annotations.Nullable;

/// What a rule says against something that is not saved yet.
///
/// @param reason why
/// @param forbids whether it cannot be saved; else somebody has to settle it afterwards
/// @param other what it speaks of: the group that has the room, the name of the closed day; null
///   where there is no such thing
public record Objection(Reason reason, boolean forbids, @Nullable String other) {

  static boolean forbids(Outcome outcome) {
    return !outcome.holds();
  }
}
