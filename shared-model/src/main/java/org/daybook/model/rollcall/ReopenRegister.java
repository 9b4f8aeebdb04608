package org.daybook.model.rollcall;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;

/// Reopens a locked register.
///
/// @param sessionId the session
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReopenRegister(UUID sessionId, String reason) implements Command {}
