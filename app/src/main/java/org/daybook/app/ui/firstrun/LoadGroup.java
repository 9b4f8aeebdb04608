package org.daybook.app.ui.firstrun;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.daybook.app.sync.LoadProgress;

/// Tables of a first load that are one thing to a person, in the order in which they come.
public enum LoadGroup {
  /// The first part of tables that come in two: what today's roll call needs of them.
  TODAY(Set.of()),
  BRANCH(Set.of("organisation", "branch", "policy", "staff_member", "role", "role_assignment")),
  STUDENTS(Set.of("family", "student")),
  SESSIONS(Set.of("course", "cohort", "session", "session_guest")),
  ENROLMENTS(Set.of("enrolment")),
  ATTENDANCE(Set.of("register", "attendance_mark", "correction")),
  REST(Set.of());

  // Only ever one of the immutable sets above.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<String> tables;

  LoadGroup(Set<String> tables) {
    this.tables = tables;
  }

  private static LoadGroup of(String table) {
    for (LoadGroup group : values()) {
      if (group.tables.contains(table)) {
        return group;
      }
    }
    return REST;
  }

  /// How far each group is. Groups of which nothing comes are left out.
  static List<Progress> of(LoadProgress load) {
    var sums = new EnumMap<LoadGroup, Progress>(LoadGroup.class);
    var names = load.tables().stream().map(LoadProgress.TableProgress::table).toList();
    for (int i = 0; i < names.size(); i++) {
      var part = load.tables().get(i);
      boolean comesAgain = names.lastIndexOf(part.table()) > i;
      LoadGroup group = comesAgain ? TODAY : of(part.table());
      sums.merge(group, new Progress(group, part.done(), part.inAll()), Progress::and);
    }
    return sums.values().stream().filter(progress -> progress.inAll() > 0).toList();
  }

  /// Rows of one group.
  public record Progress(LoadGroup group, long done, long inAll) {
    private Progress and(Progress that) {
      return new Progress(group, done + that.done, inAll + that.inAll);
    }
  }
}
