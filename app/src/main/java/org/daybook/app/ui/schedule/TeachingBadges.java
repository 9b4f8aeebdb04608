package org.daybook.app.ui.schedule;

import java.util.Locale;
import org.daybook.app.service.schedule.CohortLine;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;

/// How far a course or a group is in its life, as a badge. The message keys are `course.` and
/// `cohort.` with the name in lower case.
final class TeachingBadges {
  private TeachingBadges() {}

  static Badge of(CourseLine course, Messages messages) {
    return new Badge(
        switch (course.state()) {
          case DRAFT -> Tone.INFO;
          case PUBLISHED -> Tone.OK;
          case ARCHIVED -> Tone.NEUTRAL;
        },
        messages.text("course." + lower(course.state())));
  }

  static Badge of(CohortLine cohort, Messages messages) {
    return new Badge(
        switch (cohort.state()) {
          case DRAFT -> Tone.INFO;
          case OPEN -> Tone.ACCENT;
          case RUNNING -> Tone.OK;
          case COMPLETED, CANCELLED -> Tone.NEUTRAL;
        },
        messages.text("cohort." + lower(cohort.state())));
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
