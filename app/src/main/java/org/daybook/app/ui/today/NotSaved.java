package org.daybook.app.ui.today;

import java.util.Locale;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Why nothing was saved.
///
/// @param reason why the desk refused it, or null where the disk did not take it
record NotSaved(@Nullable Reason reason) {

  /// Says it, or nothing where all was saved.
  static void show(@Nullable NotSaved why, TroublePanel trouble, Messages messages) {
    if (why == null) {
      trouble.clear();
    } else {
      trouble.show(messages.text("students.not_saved"), why.advice(messages));
    }
  }

  private String advice(Messages messages) {
    return reason == null
        ? messages.text("students.not_saved.disk")
        : messages.text(
            "students.not_saved.refused",
            messages.text("reason." + reason.name().toLowerCase(Locale.ROOT)),
            reason.code());
  }
}
