package org.daybook.app.ui.window;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.service.Desk;
import org.daybook.app.ui.today.TodayDesk;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// Today as one signed-in person may see it.
record TodayAtDesk(Desk.Services services, UUID staffId) implements TodayDesk {

  @Override
  public Reading read(@Nullable LocalDate day) {
    var rights = services.rights().of(staffId);
    return new Reading(
        services.branchDay().read(day),
        services.attention().open(),
        rights.include(Permission.STUDENT_VIEW),
        rights.include(Permission.STUDENT_VIEW) && rights.include(Permission.BOOKING_WRITE),
        services.closing().day().inUse(staffId),
        services.closing().day().openDays(staffId));
  }
}
