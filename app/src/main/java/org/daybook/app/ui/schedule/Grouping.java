package org.daybook.app.ui.schedule;

import java.util.Locale;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// By what sessions are put into rows. The message keys are `schedule.by.` and the name in lower
/// case.
public enum Grouping {
  ROOM,
  TRAINER,
  COHORT;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Grouping next() {
    return switch (this) {
      case ROOM -> TRAINER;
      case TRAINER -> COHORT;
      case COHORT -> ROOM;
    };
  }

  /// What the row of a session is called; null when it has none of it.
  @Nullable String nameOf(ScheduledSession session) {
    var name =
        switch (this) {
          case ROOM -> session.plan().room();
          case TRAINER -> session.trainer();
          case COHORT -> session.cohort();
        };
    return name == null || name.isBlank() ? null : name.strip();
  }

  /// Tells rows apart: a room is one room however it is spelt, while two trainers or groups may
  /// have one name.
  String rowOf(ScheduledSession session) {
    return switch (this) {
      case ROOM -> FoldedText.fold(session.plan().room() == null ? "" : session.plan().room());
      case TRAINER -> String.valueOf(session.plan().trainerId());
      case COHORT -> session.cohortId().toString();
    };
  }
}
