package org.daybook.model.lease;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Gives back what is leased to the desk that says so. It comes behind all that the desk has spent.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReturnLease(UUID leaseId) implements Command {
  public ReturnLease {
    Require.given(leaseId);
  }
}
