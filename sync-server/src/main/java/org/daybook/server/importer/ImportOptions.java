package org.daybook.server.importer;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the person who imports adds to what the files say.
///
/// @param timeZone of branches that are new, or null for the zone of those that are there
/// @param termFirstDay first day of classes whose term the files do not give, or null for today
/// @param termLastDay their last day, or null for a year later
public record ImportOptions(
    @Nullable ZoneId timeZone, @Nullable LocalDate termFirstDay, @Nullable LocalDate termLastDay) {
  public static final ImportOptions NONE = new ImportOptions(null, null, null);
}
