package org.daybook.app.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.service.followups.FollowUp;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// How it is said whom somebody should ask after.
final class FollowUpWords {
  private final Messages messages;

  FollowUpWords(Messages messages) {
    this.messages = messages;
  }

  /// Whom to call and why, from long to short.
  List<String> details(FollowUp about) {
    var missed = messages.counted("today.follow_ups.missed", about.absences());
    var shortly = messages.counted("today.follow_ups.missed.short", about.absences());
    return List.of(
        messages.joined(List.of(phone(about), missed, about.last().cohort())),
        messages.joined(List.of(phone(about), missed)),
        messages.joined(List.of(phone(about), shortly)),
        messages.joined(List.of(phone(about))));
  }

  String phone(FollowUp about) {
    return about.phone() == null ? messages.text("today.follow_ups.no_phone") : about.phone();
  }

  /// How often, and when and where last.
  String story(FollowUp about) {
    var where = new ArrayList<String>();
    if (!about.last().course().isEmpty()) {
      where.add(about.last().course());
    }
    where.add(about.last().cohort());
    where.add(messages.date(about.last().day()));
    return messages.counted("today.follow_ups.story", about.absences(), messages.joined(where));
  }

  /// The call that was not enough; null where there was none.
  @Nullable String before(FollowUp about) {
    var call = about.before();
    if (call == null) {
      return null;
    }
    var parts = new ArrayList<String>();
    parts.add(messages.date(LocalDate.ofInstant(call.at(), messages.zone())));
    if (call.by() != null) {
      parts.add(call.by());
    }
    if (call.note() != null) {
      parts.add(call.note());
    }
    return messages.text("today.follow_ups.before", messages.joined(parts));
  }
}
