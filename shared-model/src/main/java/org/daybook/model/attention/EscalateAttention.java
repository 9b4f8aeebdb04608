package org.daybook.model.attention;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Hands an item to a manager.
///
/// @param itemId the item
/// @param note what the manager should know, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record EscalateAttention(UUID itemId, @Nullable String note) implements Command {
  public EscalateAttention {
    Require.given(itemId);
    note = Require.optionalText(note, Require.NOTE, "a note");
  }
}
