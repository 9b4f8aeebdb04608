package org.daybook.app.ui.firstrun;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.app.sync.LoadProgress;

/// Tables of a first load that are one thing to a person, in the order in which they come.
public enum LoadGroup {
  BRANCH(Set.of("organisation", "branch", "policy", "staff_member", "role", "role_assignment")),
  STUDENTS(Set.of("family", "student")),
  SESSIONS(Set.of("course", "cohort", "session", "session_guest")),
  ENROLMENTS(Set.of("enrolment")),
  ATTENDANCE(Set.of("register", "attendance_mark", "correction")),
  REST(Set.of());

  /// Without these no register can be shown.
  private static final Set<LoadGroup> FOR_ROLL_CALL =
      EnumSet.of(BRANCH, STUDENTS, SESSIONS, ENROLMENTS);

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
    return List.of(values()).stream()
        .map(group -> group.sum(load))
        .filter(progress -> progress.inAll() > 0)
        .toList();
  }

  static boolean enoughForRollCall(LoadProgress load) {
    return load.tables().stream()
        .filter(table -> FOR_ROLL_CALL.contains(of(table.table())))
        .allMatch(table -> table.done() >= table.inAll());
  }

  private Progress sum(LoadProgress load) {
    long done = 0;
    long inAll = 0;
    for (var table : load.tables()) {
      if (of(table.table()) == this) {
        done += table.done();
        inAll += table.inAll();
      }
    }
    return new Progress(this, done, inAll);
  }

  /// Rows of one group.
  public record Progress(LoadGroup group, long done, long inAll) {}
}
