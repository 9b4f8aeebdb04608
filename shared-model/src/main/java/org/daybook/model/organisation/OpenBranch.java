package org.daybook.model.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.jspecify.annotations.Nullable;

/// Opens a branch, or changes its name and zone.
///
/// @param branchId the new branch's id
/// @param name what people call it
/// @param shortCode prefix of codes, 2 to 6 letters
/// @param timeZone IANA zone
/// @param sourcedId identifier in another system, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record OpenBranch(
    UUID branchId, String name, String shortCode, String timeZone, @Nullable String sourcedId)
    implements Command {}
