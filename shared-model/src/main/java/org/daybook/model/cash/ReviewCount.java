package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that another person than who counted has looked at a count.
///
/// @param countId the count
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReviewCount(UUID countId) implements Command {
  public ReviewCount {
    Require.given(countId);
  }
}
