package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Puts a cashbox at the branch, or renames it or puts it out of use.
///
/// @param cashboxId the cashbox
/// @param name what people call it
/// @param active whether shifts may be opened on it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DefineCashbox(UUID cashboxId, String name, boolean active) implements Command {
  public DefineCashbox {
    Require.given(cashboxId);
    name = Require.text(name, Require.NAME, "a name");
  }
}
