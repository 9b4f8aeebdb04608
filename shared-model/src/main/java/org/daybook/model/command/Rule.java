package org.daybook.model.command;

import org.daybook.model.row.Facts;

/// The one place where a command's consequences are decided, run alike by desk and server. Pure: no
/// clock, no randomness, no I/O; the same command, context and facts give the same decision.
@FunctionalInterface
public interface Rule<C extends Command> {
  Decision decide(C command, Context context, Facts facts);
}
