package org.daybook.app.ui.text;

import java.util.Locale;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Why nothing was saved.
///
/// @param reason why the desk refused it, or null where the disk did not take it
public record Refusal(@Nullable Reason reason) {

  public String what(Messages messages) {
    return messages.text("students.not_saved");
  }

  public String advice(Messages messages) {
    return reason == null
        ? messages.text("students.not_saved.disk")
        : messages.text(
            "students.not_saved.refused",
            messages.text("reason." + reason.name().toLowerCase(Locale.ROOT)),
            reason.code());
  }
}
