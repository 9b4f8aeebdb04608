package org.daybook.app.ui.schedule;

import java.util.Locale;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Why nothing was saved.
///
/// @param reason why the desk refused it, or null where the disk did not take it
record Refusal(@Nullable Reason reason) {

  String what(Messages messages) {
    return messages.text("schedule.not_saved");
  }

  String advice(Messages messages) {
    return reason == null
        ? messages.text("schedule.not_saved.disk")
        : messages.text(
            "schedule.not_saved.refused",
            messages.text("reason." + reason.name().toLowerCase(Locale.ROOT)),
            reason.code());
  }
}
