package org.daybook.model.lease;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Sets money and credits of a student aside for one desk; as much as the branch's policy says.
///
/// @param forDeviceId the desk
/// @param studentId whose
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record LeaseMeans(UUID forDeviceId, UUID studentId) implements Command {
  public LeaseMeans {
    Require.given(forDeviceId, studentId);
  }
}
