package org.daybook.model.desk;

import java.util.Set;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.jspecify.annotations.Nullable;

/// One of the desk's own operations, as the sync centre shows it.
///
/// @param sequence its number in the desk's epoch
/// @param state how far it has come
/// @param outcome the centre's answer, or null before it came
/// @param reason why, unless simply accepted
/// @param version version of the branch's scope that carries its effects; 0 before the answer
/// @param touches keys of rows and index entries that its rule read or wrote while it was pending
public record OutboxEntry(
    long sequence,
    OutboxState state,
    @Nullable Outcome outcome,
    @Nullable Reason reason,
    long version,
    Set<String> touches) {
  public OutboxEntry {
    touches = Set.copyOf(touches);
  }
}
