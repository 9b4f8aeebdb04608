package org.daybook.app.ui.cash;

import java.util.Locale;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Why nothing was saved, so that no money changes hands.
///
/// @param reason why the desk refused it, or null where the disk did not take it
record CashRefusal(@Nullable Reason reason) {

  String what(Messages messages) {
    return messages.text("cash.not_saved");
  }

  String advice(Messages messages) {
    return reason == null
        ? messages.text("cash.not_saved.disk")
        : messages.text(
            "cash.not_saved.refused",
            messages.text("reason." + reason.name().toLowerCase(Locale.ROOT)),
            reason.code());
  }
}
