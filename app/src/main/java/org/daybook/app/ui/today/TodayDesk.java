package org.daybook.app.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.closing.DrawerInUse;
import org.daybook.app.service.closing.OpenDay;
import org.daybook.app.service.rollcall.BranchDay;
import org.jspecify.annotations.Nullable;

/// What Today reads of the desk, for the person at it.
@FunctionalInterface
public interface TodayDesk {

  /// @param day the day to read, or null for today
  Reading read(@Nullable LocalDate day);

  /// One reading.
  ///
  /// @param attention what is to be settled, newest first
  /// @param seesStudents whether the person may see who the students are
  /// @param books whether the person may book seats
  /// @param drawers those that are open; empty for who has nothing to do with cash
  /// @param openDays earlier ones that nobody has closed, the last one first
  record Reading(
      BranchDay day,
      List<AttentionView> attention,
      boolean seesStudents,
      boolean books,
      Optional<List<DrawerInUse>> drawers,
      List<OpenDay> openDays) {
    public Reading {
      attention = List.copyOf(attention);
      drawers = drawers.map(List::copyOf);
      openDays = List.copyOf(openDays);
    }
  }
}
