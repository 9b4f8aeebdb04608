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
    return new Reading(
        services.branchDay().read(day),
        services.attention().open(),
        services.rights().objection(staffId, Permission.STUDENT_VIEW).isEmpty(),
        services.closing().day().inUse(staffId));
  }
}
