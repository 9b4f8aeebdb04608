package org.daybook.model.lease;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Asks a desk to give back what is leased to it.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RecallLease(UUID leaseId) implements Command {
  public RecallLease {
    Require.given(leaseId);
  }
}
