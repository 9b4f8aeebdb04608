package org.daybook.model.cash;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Says that a device knows of a day's seal, and so that all it did before has been sent. With it
/// the device signs the root that it was told.
///
/// @param dayId the sealed day
/// @param root the seal's root, as the device has it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReportDay(UUID dayId, String root) implements Command {
  public ReportDay {
    Require.given(dayId);
    root = Require.text(root, 64, "a root");
  }
}
