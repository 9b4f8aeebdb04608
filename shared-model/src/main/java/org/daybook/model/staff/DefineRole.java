package org.daybook.model.staff;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;

/// Makes a role or changes what it permits.
///
/// @param roleId the role
/// @param name what the centre calls it
/// @param permissions wire names
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DefineRole(UUID roleId, String name, List<String> permissions) implements Command {}
