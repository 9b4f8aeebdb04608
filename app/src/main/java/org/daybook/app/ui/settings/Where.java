package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.staff.StaffBook;
import org.jspecify.annotations.Nullable;

/// Where a role is held.
///
/// @param branchId null for everywhere
record Where(@Nullable UUID branchId, String name) {

  /// Every branch, and everywhere last: that is more than most need.
  static List<Where> all(StaffBook book, SettingsWords words) {
    var all = new ArrayList<Where>();
    book.branches().forEach(it -> all.add(new Where(it.branchId(), it.name())));
    all.add(new Where(null, words.text("settings.staff.everywhere")));
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
