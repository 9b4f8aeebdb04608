package org.daybook.model.attention;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Says that an item needs nothing more.
///
/// @param itemId the item
/// @param note what was done about it, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SettleAttention(UUID itemId, @Nullable String note) implements Command {
  public SettleAttention {
    Require.given(itemId);
    note = Require.optionalText(note, Require.NOTE, "a note");
  }
}
