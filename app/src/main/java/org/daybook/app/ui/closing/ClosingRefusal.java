package org.daybook.app.ui.closing;

import java.util.Locale;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Why nothing was saved.
///
/// @param reason why the desk refused it, or null where the disk did not take it
record ClosingRefusal(@Nullable Reason reason) {

  String what(Messages messages) {
    return messages.text("closing.not_saved");
  }

  String advice(Messages messages) {
    return reason == null
        ? messages.text("closing.not_saved.disk")
        : messages.text("closing.not_saved.refused", said(reason, messages), reason.code());
  }

  /// A reason in the words of the rule, which here is always about whoever reads them.
  static String said(Reason reason, Messages messages) {
    if (reason == Reason.NOT_PERMITTED) {
      return messages.text("access.not_permitted");
    }
    return messages.text("reason." + reason.name().toLowerCase(Locale.ROOT));
  }
}
