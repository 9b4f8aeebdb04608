package org.daybook.model.organisation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
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
    implements Command {
  private static final Pattern SHORT_CODE = Pattern.compile("\\p{L}{2,6}");

  public OpenBranch {
    Require.given(branchId, shortCode, timeZone);
    name = Require.text(name, Require.NAME, "a name");
    Require.that(
        shortCode.length() <= 6 && SHORT_CODE.matcher(shortCode).matches(),
        "a short code has 2 to 6 letters");
    Require.that(
        timeZone.length() <= 60 && ZoneId.getAvailableZoneIds().contains(timeZone),
        "a time zone is one of the IANA database");
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }
}
